import type { Log, LogEntry } from '../../../src/log.ts';

/** A log that can be read. */
export const createLogBook = (): Log & { entries: LogEntry[] } => {
  const entries: LogEntry[] = [];
  const write = (entry: LogEntry) => {
    entries.push(entry);
  };
  return { entries, info: write, warn: write };
};
