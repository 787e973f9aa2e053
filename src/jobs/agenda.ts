import type { Job } from '../coaching/task.ts';

/** A job with the time it is next to be run, which is later than its own after a failure. Times in ms since the epoch. */
export type Entry = { readonly job: Job; readonly time: number; readonly failures: number };

/** Jobs in the order of their times; those of one time in the order they came. Each id stands in it once. */
export type Agenda = {
  get(id: string): Entry | undefined;
  /** Replaces the entry of this id; undefined takes it out. */
  set(id: string, entry: Entry | undefined): void;
  /** The earliest entry that is not among `busy`. */
  first(busy: { has(id: string): boolean }): Entry | undefined;
};

export const createAgenda = (): Agenda => {
  const byId = new Map<string, Entry>();
  const inOrder: Entry[] = [];

  /** Where the entries begin whose time is after `time`. */
  const after = (time: number): number => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((inOrder[middle]?.time ?? Infinity) > time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const takeOut = (entry: Entry): void => {
    const at = inOrder.lastIndexOf(entry, after(entry.time));
    if (at >= 0) inOrder.splice(at, 1);
  };

  return {
    get: (id) => byId.get(id),
    set(id, entry) {
      const before = byId.get(id);
      if (before) takeOut(before);
      byId.delete(id);
      if (!entry) return;
      byId.set(id, entry);
      inOrder.splice(after(entry.time), 0, entry);
    },
    first: (busy) => inOrder.find(({ job }) => !busy.has(job.id)),
  };
};
