import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { codeOf } from '../error-code.ts';
import { StartError } from '../start-error.ts';

const OWNER_ONLY_FOLDER = 0o700;
export const OWNER_ONLY_FILE = 0o600;

/** The files of the store, named as the user named the folder, so that sentences about them can be followed. */
export const filesIn = (dataDir: string) => ({
  database: `${dataDir}/toward.db`,
  key: `${dataDir}/store.key`,
  lock: `${dataDir}/toward.lock`,
});

export type Files = ReturnType<typeof filesIn>;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes the folder, for its owner only, where there is none. Throws a `StartError` where there can be none. */
export const makeFolder = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY_FOLDER });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'eexist' && !isFolder(dataDir))
      throw new StartError(`DATA_DIR is ${dataDir}, which is a file: name a folder instead.`, {
        cause: error,
      });
    throw new StartError(
      `The folder ${dataDir} cannot be made (${code}): give DATA_DIR one that you may write in, for example ./data.`,
      {
        cause: error,
      },
    );
  }
};

/** Sees to it that the file exists and is its owner's alone. Throws a `StartError` where it cannot. */
export const makePrivate = (file: string): void => {
  try {
    // An existing file is not opened, because closing it again would let go of every lock that this process has on it.
    if (!existsSync(file)) closeSync(openSync(file, 'wx', OWNER_ONLY_FILE));
    chmodSync(file, OWNER_ONLY_FILE);
  } catch (error) {
    throw new StartError(`${file} cannot be written (${codeOf(error)}): check DATA_DIR and its rights.`, {
      cause: error,
    });
  }
};
