import { ENERGIES, type Energy } from '../coaching/preferences.ts';
import type { Suggestion, SuggestionRequest } from '../ports.ts';
import { linesFor, type Occasion } from './compose.ts';
import { findParticular } from './particular.ts';
import { plainWords } from './plain-words.ts';
import { WHY } from './why.ts';

const nothingToHold = (occasion: Occasion): Occasion => ({ ...occasion, particular: null });

/** Lines that hold the particular thing, then those that stand without it. */
const choices = (occasion: Occasion): string[] => [
  ...linesFor(occasion),
  ...linesFor(nothingToHold(occasion)),
];

/** The first line not used yet; when all are, the one liked least comes round again. */
const firstUnused = (lines: readonly string[], wasUsed: (line: string) => boolean): string =>
  lines.find((line) => !wasUsed(line)) ?? lines.at(-1) ?? '';

const otherEnergies = (energy: Energy): Energy[] => ENERGIES.filter((other) => other !== energy);

const examplesFor = (occasion: Occasion, line: string, wasUsed: (line: string) => boolean): string[] => {
  const taken = new Set([line]);
  return [...otherEnergies(occasion.energy), occasion.energy].map((energy) => {
    const seed = `${occasion.seed} ${energy}`;
    const example = firstUnused(
      choices({ ...occasion, energy, seed }),
      (other) => taken.has(other) || wasUsed(other),
    );
    taken.add(example);
    return example;
  });
};

/** A nudge's words: the particular thing, one line that asks about it, others in other energies, and why it helps. */
export const suggest = (request: SuggestionRequest): Suggestion => {
  const { bid, kind, turn, energy, seed } = request;
  const wasUsed = (line: string): boolean => request.wasUsed(line);
  const particular = findParticular(turn.text, bid);
  const occasion = { bid, kind, energy, seed, plain: plainWords(turn.text), particular };
  const line = firstUnused(choices(occasion), wasUsed);
  const examples = examplesFor(occasion, line, wasUsed);
  return { detail: particular?.words ?? null, line, examples, why: WHY[bid] };
};
