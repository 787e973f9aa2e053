/** Something that happens at a time (ms since the epoch); it answers what has to happen because of it, or again. */
export type Act = { at: number; run: () => Promise<Act | null> };

/** What is still to happen, earliest first; acts of one time in the order they were added. */
export type Diary = {
  add(act: Act): void;
  next(): Act | undefined;
};

export const createDiary = (): Diary => {
  const acts: Act[] = [];
  return {
    add(act) {
      const place = acts.findLastIndex(({ at }) => at <= act.at) + 1;
      acts.splice(place, 0, act);
    },
    next: () => acts.shift(),
  };
};
