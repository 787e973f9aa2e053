import type { Bid } from '../coaching/cues.ts';

/** Why answering helps, by bid: one plain sentence, its source at the end. */
export const WHY: Record<Bid, string> = {
  good_news:
    'Good news answered with energy and interest does a couple more good than the news itself (Gable et al. 2004, 2006).',
  stress: 'A question that follows what was just said makes people feel listened to (Huang et al. 2017).',
  vulnerability: 'With tender things a light touch supports better than advice (Girme et al. 2013).',
  affection: 'Being answered with warmth and interest is what brings two people closer (Gable et al. 2006).',
  connection: 'A follow-up question shows you are there, and people like being asked (Huang et al. 2017).',
  repair: 'Making up works best when it is early (Gottman, Driver and Tabares 2015).',
};
