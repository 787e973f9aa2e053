import { MINUTE } from '../coaching/time.ts';
import type { Addressee, App, Note } from '../ports.ts';

/** A note this late (ms) may have been sent before a crash, and its nonce forgotten since: it is looked for first. */
const NONCE_IS_SURE = MINUTE;

/** Sends a note that is due `dueAt`, once, however often it is tried; `nonce`: at most 25 characters. */
export const noteOnce = async (
  { clock, messenger }: App,
  to: Addressee,
  note: Note,
  { nonce, dueAt }: { nonce: string; dueAt: number },
): Promise<void> => {
  const isLate = clock.now() - dueAt >= NONCE_IS_SURE;
  if (isLate && (await messenger.hasNote(to, note, { nonce, since: dueAt }))) return;
  await messenger.note(to, note, nonce);
};

/** Names one message to one person: kind, id, and the minute it is due, together at most 25 characters. */
export const nonceOf = (kind: string, userId: string, dueAt: number): string =>
  `${kind}${userId}${Math.floor(dueAt / MINUTE).toString(36)}`;
