import { fileURLToPath } from 'node:url';

/** Printed with every run, so that it can be had again. */
export const SEED = 1;

/** Where the labelled chats lie when no other place is named. */
export const DATA_FOLDER = fileURLToPath(new URL('./chats', import.meta.url));
