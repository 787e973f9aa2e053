import { BIDS, CUE_LABELS, isBid, type Cue } from '../../src/coaching/cues.ts';
import type { CueReading } from '../../src/coaching/turn.ts';
import { intervalOf } from './bootstrap.ts';
import { averagePrecision, calibrationError, passedAt, type Ranked } from './ranking.ts';
import type { ReadTurn } from './reading.ts';
import { confusionOf, frequentIn, macroF1, scoreOf } from './scores.ts';
import { confusionTable, figureLine, labelTable, share } from './table.ts';

/** A turn whose cue is known. */
export type CueTurn = { truth: Cue; said: Cue; noticed: Cue; reading: CueReading };

/** The cue that the reading holds likeliest. */
export const likeliestCue = (reading: CueReading): Cue =>
  CUE_LABELS.reduce((best, cue) => (reading[cue] > reading[best] ? cue : best));

export const cueTurns = (turns: readonly ReadTurn[]): CueTurn[] =>
  turns.flatMap(({ cue, cueReading, noticed }) =>
    cue === null ? [] : [{ truth: cue, said: likeliestCue(cueReading), noticed, reading: cueReading }],
  );

const goodNews = ({ truth, reading }: CueTurn): Ranked => ({
  p: reading.good_news,
  isRight: truth === 'good_news',
});
const anyBid = ({ truth, reading }: CueTurn): Ranked => ({
  p: BIDS.reduce((sum, bid) => sum + reading[bid], 0),
  isRight: isBid(truth),
});
const anyCue = ({ truth, reading }: CueTurn): Ranked => ({ p: 1 - reading.none, isRight: truth !== 'none' });
const confidence = ({ truth, said, reading }: CueTurn): Ranked => ({
  p: reading[said],
  isRight: said === truth,
});

const f1Of =
  (cue: Cue) =>
  (turns: readonly CueTurn[]): number =>
    scoreOf(confusionOf(CUE_LABELS, turns), CUE_LABELS.indexOf(cue)).f1;

const figuresOver = (places: readonly number[]): Record<string, (turns: readonly CueTurn[]) => number> => ({
  'macro-F1': (turns) => macroF1(confusionOf(CUE_LABELS, turns), places),
  'good_news F1': f1Of('good_news'),
  'affection F1': f1Of('affection'),
  'none F1': f1Of('none'),
  'good_news average precision': (turns) => averagePrecision(turns.map(goodNews)),
  'any bid average precision': (turns) => averagePrecision(turns.map(anyBid)),
  'expected calibration error': (turns) => calibrationError(turns.map(confidence)),
});

const RECALLS = [0.9, 0.95, 0.97, 0.98, 0.99];

/** What a reader of normal care is told of, under the thresholds. */
const noticedLines = (turns: readonly CueTurn[]): string[] => {
  const matrix = confusionOf(
    CUE_LABELS,
    turns.map(({ truth, noticed }) => ({ truth, said: noticed })),
  );
  const told = BIDS.map((bid) => {
    const { precision, recall } = scoreOf(matrix, CUE_LABELS.indexOf(bid));
    return `${bid} ${share(precision)}/${share(recall)}`;
  });
  const fights = turns.filter(({ truth }) => truth === 'conflict');
  const mistaken = fights.filter(({ noticed }) => isBid(noticed)).length;
  return [
    `noticed at normal, precision/recall: ${told.join('  ')}`,
    `conflict turns taken for a bid at normal: ${mistaken} of ${fights.length} (${share(mistaken / fights.length)})`,
  ];
};

/** All figures about cues, as lines to print; `chats` are whole chats, which the bootstrap keeps together. */
export const cueReport = (chats: readonly (readonly ReadTurn[])[], seed: number): string[] => {
  const byChat = chats.map(cueTurns).filter((turns) => turns.length > 0);
  const turns = byChat.flat();
  if (turns.length === 0) return [];
  const matrix = confusionOf(CUE_LABELS, turns);
  const figures = Object.entries(figuresOver(frequentIn(matrix))).map(([name, figure]) =>
    figureLine(name, figure(turns), intervalOf(byChat, figure, seed)),
  );
  const curve = RECALLS.map((recall) => `${recall * 100} %: ${share(passedAt(turns.map(anyCue), recall))}`);
  return [
    `Cues: ${turns.length} turns`,
    ...labelTable(CUE_LABELS, matrix),
    ...figures,
    `none turns passed where so many cues are: ${curve.join('  ')}`,
    ...noticedLines(turns),
    ...confusionTable(CUE_LABELS, matrix),
  ];
};
