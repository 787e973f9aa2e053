import { recordOf } from '../../src/record.ts';
import { BIDS, CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { CARE } from '../../src/coaching/preferences.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import type { Classifier } from '../../src/ports.ts';
import type { Chat } from '../replay/chat.ts';

const sure = <L extends string>(labels: readonly L[], label: L): Record<L, number> =>
  recordOf(labels, (each) => (each === label ? 1 : 0));

/**
 * Reads what the chats' own labels say, whatever was said before: what a restart forgets of a conversation then changes
 * nothing, and a difference between two runs is a turn that was not heard.
 */
export const createLabelled = (chats: readonly Chat[]): Classifier => {
  const turns = chats.flatMap((chat) => chat.turns);
  const cues = new Map<string, Cue>(turns.map(({ text, cue }) => [text, cue]));
  const replies = new Map<string, Reply | null>(turns.map(({ text, reply }) => [text, reply]));
  return {
    thresholds: { bids: recordOf(BIDS, () => recordOf(CARE, () => 0.5)), conflict: 0.5, peace: 0.5 },
    readCue: ({ text }) => Promise.resolve(sure(CUE_LABELS, cues.get(text) ?? 'none')),
    readReply: ({ text }) => Promise.resolve(sure(REPLY_LABELS, replies.get(text) ?? 'passive_destructive')),
  };
};
