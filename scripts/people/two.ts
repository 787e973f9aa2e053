/** The two of a couple, as chats and plans name them. */
export const WHO = ['A', 'B'] as const;
export type Who = (typeof WHO)[number];

export const otherOf = (who: Who): Who => (who === 'A' ? 'B' : 'A');
