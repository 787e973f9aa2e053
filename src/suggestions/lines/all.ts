import type { Bid } from '../../coaching/cues.ts';
import { AFFECTION } from './affection.ts';
import type { BidLines } from './bid-lines.ts';
import { CONNECTION } from './connection.ts';
import { GOOD_NEWS } from './good-news.ts';
import { REPAIR } from './repair.ts';
import { STRESS } from './stress.ts';
import { VULNERABILITY } from './vulnerability.ts';

/** What can be said, by bid. */
export const LINES: Record<Bid, BidLines> = {
  good_news: GOOD_NEWS,
  stress: STRESS,
  vulnerability: VULNERABILITY,
  affection: AFFECTION,
  connection: CONNECTION,
  repair: REPAIR,
};
