/** How a turn answers the other's open cue: Gable's four responses (2004), used for every cue. */
export const REPLIES = {
  active_constructive: {
    means: 'shows feeling, interest or care that is specific: a question, shared joy, comfort, an offer',
  },
  passive_constructive: { means: 'is kind but brief, general or low in energy' },
  passive_destructive: { means: 'ignores it, changes the subject or turns it to the replier' },
  active_destructive: { means: 'finds fault, belittles, dampens, attacks or mocks' },
} as const;

export type Reply = keyof typeof REPLIES;

export const isReply = (label: string): label is Reply => Object.hasOwn(REPLIES, label);
export const REPLY_LABELS: readonly Reply[] = Object.keys(REPLIES).filter(isReply);
