import type { Classifier } from '../../src/ports.ts';

/** How often each turn's words were read, by their text. */
export type ReadCounts = Map<string, number>;

/** The same classifier, which counts what it is given to find cues in. */
export const countingEar = (classifier: Classifier, counts: ReadCounts): Classifier => ({
  ...classifier,
  readCue(turn) {
    counts.set(turn.text, (counts.get(turn.text) ?? 0) + 1);
    return classifier.readCue(turn);
  },
});
