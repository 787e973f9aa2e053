/** How strongly a turn is held to be what is looked for, and whether it is. */
export type Ranked = { p: number; isRight: boolean };

const strongestFirst = (turns: readonly Ranked[]): Ranked[] => turns.toSorted((a, b) => b.p - a.p);

/** The mean, over the right turns, of the precision among all turns ranked as high; NaN where none is right. */
export const averagePrecision = (turns: readonly Ranked[]): number => {
  let hits = 0;
  let sum = 0;
  strongestFirst(turns).forEach(({ isRight }, i) => {
    if (!isRight) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return sum / hits;
};

/** The share of wrong turns that a gate lets through when it is set to let `recall` of the right ones through. */
export const passedAt = (turns: readonly Ranked[], recall: number): number => {
  const right = turns.filter(({ isRight }) => isRight);
  const wrong = turns.filter(({ isRight }) => !isRight);
  const gate = strongestFirst(right)[Math.ceil(recall * right.length) - 1]?.p ?? 0;
  return wrong.filter(({ p }) => p >= gate).length / wrong.length;
};

/** Expected calibration error: how far confidence and truth lie apart, averaged over `bins` of equal numbers of turns. */
export const calibrationError = (turns: readonly Ranked[], bins = 15): number => {
  const ranked = strongestFirst(turns);
  const gaps = Array.from({ length: bins }, (_, bin) => {
    const from = Math.round((bin * ranked.length) / bins);
    const members = ranked.slice(from, Math.round(((bin + 1) * ranked.length) / bins));
    return Math.abs(members.reduce((gap, { p, isRight }) => gap + p - (isRight ? 1 : 0), 0));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / ranked.length;
};
