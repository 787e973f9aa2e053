import { BIDS, isBid, type Bid, type Cue } from '../../src/coaching/cues.ts';
import { notice } from '../../src/coaching/phrases.ts';
import type { TurnText } from '../../src/coaching/turn.ts';
import type { Suggestion } from '../../src/ports.ts';
import { LINE_RULES } from '../../src/suggestions/line-rules.ts';
import { isTelling, looksPast } from '../../src/suggestions/noun-phrases.ts';
import { suggest } from '../../src/suggestions/suggest.ts';
import { swapPronouns } from '../../src/suggestions/swap-pronouns.ts';

/** A card is read on a phone in three seconds. */
const MOST_CARD_WORDS = 45;

/** A turn that asks for an answer, as the chats label it. */
export type BidTurn = { bid: Bid; turn: TurnText; seed: string };

export type Nudge = BidTurn & { suggestion: Suggestion; ms: number };

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'(?!s\b)\p{L}+)*/gu) ?? [];

/** The nudge as its reader would get it, for a partner of six letters. */
export const cardOf = ({ bid, suggestion: { detail, line } }: Nudge): string =>
  [notice(bid, 'answer', 'Jordan', ''), detail && `> ${detail}`, line].filter(Boolean).join('\n');

/** What must hold of a nudge beside the line's own rules. */
const NUDGE_RULES = {
  short_card: (nudge) => wordsOf(cardOf(nudge)).length <= MOST_CARD_WORDS,
  nothing_invented: ({ turn, suggestion: { detail } }) => {
    const said = wordsOf(turn.text);
    return wordsOf(detail ?? '').every((word) => said.includes(word));
  },
} satisfies Record<string, (nudge: Nudge) => boolean>;

/** The names of the rules that a nudge breaks. */
export const brokenRules = (nudge: Nudge): string[] =>
  [
    ...Object.entries(LINE_RULES).filter(([, keeps]) => !keeps(nudge.suggestion.line, nudge.bid)),
    ...Object.entries(NUDGE_RULES).filter(([, keeps]) => !keeps(nudge)),
  ].map(([name]) => name);

const namesDetail = ({ suggestion: { detail } }: Nudge): boolean =>
  detail?.split(' ').some((word) => isTelling(word) || looksPast(word)) ?? false;

/** The line with the author's own words taken out of it: what is left is the shape. */
export const maskedLine = ({ suggestion: { detail, line } }: Nudge): string => {
  const said = swapPronouns(detail?.split(' ') ?? [])
    .join(' ')
    .toLowerCase();
  return said ? line.toLowerCase().replace(said, '…').replace('you …', '…') : line.toLowerCase();
};

const HUNDRED = 100;

/** Distinct shapes in every full hundred of lines, on average; in fewer, scaled to a hundred. */
const distinctPerHundred = (nudges: readonly Nudge[]): number => {
  const size = Math.min(HUNDRED, nudges.length);
  const chunks = Array.from({ length: Math.floor(nudges.length / size) }, (_, i) =>
    nudges.slice(i * size, (i + 1) * size),
  );
  const distinct = chunks.map((chunk) => new Set(chunk.map(maskedLine)).size);
  return (distinct.reduce((sum, count) => sum + count, 0) / distinct.length) * (HUNDRED / size);
};

/** A nudge for each turn, composed as the running bot would without a model. */
export const nudgesFor = (turns: readonly BidTurn[]): Nudge[] =>
  turns.map((turn) => {
    const begun = performance.now();
    const suggestion = suggest({
      ...{ bid: turn.bid, kind: 'answer', turn: turn.turn, energy: 'warm', seed: turn.seed },
      ...{ wasUsed: () => false, cloud: false },
    });
    return { ...turn, suggestion, ms: performance.now() - begun };
  });

export const bidTurnsOf = (
  turns: readonly { chat: string; turn: number; cue: Cue | null; text: TurnText }[],
) =>
  turns.flatMap(({ chat, turn, cue, text }): BidTurn[] =>
    cue !== null && isBid(cue) ? [{ bid: cue, turn: text, seed: `${chat} ${turn}` }] : [],
  );

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`.padStart(8);

/** One line a bid: how many, details named, exactly one question, rules broken, shapes a hundred, and times. */
export const coachReport = (nudges: readonly Nudge[]): string[] => {
  const head = `${''.padEnd(14)} nudges   detail  one ask   broken  shapes/100  p50 ms  p99 ms`;
  const rows = BIDS.map((bid) => {
    const own = nudges.filter((nudge) => nudge.bid === bid);
    if (own.length === 0) return `${bid.padEnd(14)}      0`;
    const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) =>
      (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(2).padStart(8);
    const one = own.filter(({ suggestion }) => LINE_RULES.one_question(suggestion.line)).length;
    return [
      bid.padEnd(14),
      String(own.length).padStart(7),
      percent(own.filter(namesDetail).length, own.length),
      percent(one, own.length),
      String(own.filter((nudge) => brokenRules(nudge).length > 0).length).padStart(8),
      distinctPerHundred(own).toFixed(0).padStart(11),
      at(0.5),
      at(0.99),
    ].join(' ');
  });
  return [head, ...rows];
};
