import { ENERGIES, type Energy } from '../coaching/preferences.ts';
import type { Suggestion, SuggestionRequest } from '../ports.ts';
import { linesFor, type Occasion } from './compose.ts';
import { findParticular } from './particular.ts';
import { plainWords } from './plain-words.ts';
import { readerTypesLowerCase } from './register.ts';
import { WHY } from './why.ts';

/** Lines that hold the particular thing, then those that stand without it. */
const choices = (occasion: Occasion): string[] =>
  occasion.particular
    ? [...linesFor(occasion), ...linesFor({ ...occasion, particular: null })]
    : linesFor(occasion);

/** The first line not used yet; when all are, the one liked least comes round again. */
const firstUnused = (lines: readonly string[], wasUsed: (line: string) => boolean): string =>
  lines.find((line) => !wasUsed(line)) ?? lines.at(-1) ?? '';

const questionOf = (line: string): string => line.split(/(?<=[.!:]) /u).at(-1) ?? line;

/** The other energies first, so that the reader hears a different voice; each asks something else where it can. */
const examplesFor = (occasion: Occasion, line: string, wasUsed: (line: string) => boolean): string[] => {
  const energies: Energy[] = [...ENERGIES.filter((other) => other !== occasion.energy), occasion.energy];
  return energies
    .reduce<string[]>(
      (taken, energy) => {
        const lines = choices({ ...occasion, energy, seed: `${occasion.seed} ${energy}` });
        const asked = new Set(taken.map(questionOf));
        const others = lines.filter((other) => !asked.has(questionOf(other)));
        const isTaken = (other: string): boolean => taken.includes(other) || wasUsed(other);
        return [...taken, firstUnused(others.length > 0 ? others : lines, isTaken)];
      },
      [line],
    )
    .slice(1);
};

/** A nudge's words: the particular thing, one line that asks about it, others in other energies, and why it helps. */
export const suggest = (request: SuggestionRequest): Suggestion => {
  const { bid, kind, turn, energy, seed } = request;
  const wasUsed = (line: string): boolean => request.wasUsed(line);
  const particular = findParticular(turn.text, bid);
  const lowerCase = readerTypesLowerCase(turn);
  const occasion = { bid, kind, energy, seed, plain: plainWords(turn.text), particular, lowerCase };
  const line = firstUnused(choices(occasion), wasUsed);
  const examples = examplesFor(occasion, line, wasUsed);
  return { detail: particular?.words ?? null, line, examples, why: WHY[bid] };
};
