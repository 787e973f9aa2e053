import type { Bid } from './cues.ts';
import { BETTER, LOSS } from './doubt/loss.ts';
import { spelled, type Sign } from './doubt/sign.ts';
import { BUT, SUCCESS } from './doubt/success.ts';

const tells = (signs: readonly Sign[], unless: RegExp, words: string): boolean =>
  !unless.test(words) && signs.some(({ when }) => when.test(words));

const CONTRADICTION: Partial<Record<Bid, (words: string) => boolean>> = {
  good_news: (words) => tells(LOSS, BETTER, words),
  stress: (words) => tells(SUCCESS, BUT, words),
  vulnerability: (words) => tells(SUCCESS, BUT, words),
};

/**
 * Whether the words plainly tell the opposite of the bid that was read in them: bad news taken for good, or success taken for
 * a hard day. Written for precision: silence after a doubt costs little, but only a plain sign should cost anything.
 */
export const contradicts = (bid: Bid, text: string): boolean => CONTRADICTION[bid]?.(spelled(text)) ?? false;
