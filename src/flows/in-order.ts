import pLimit, { type LimitFunction } from 'p-limit';

/** Runs tasks of one key one after the other, in the order they came; keys do not wait for each other. */
export type InOrder = {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when no task is running or waiting. */
  idle(): Promise<void>;
};

export const createInOrder = (): InOrder => {
  const lines = new Map<string, LimitFunction>();
  const running = new Set<Promise<unknown>>();
  return {
    async run(key, task) {
      const line = lines.get(key) ?? pLimit(1);
      lines.set(key, line);
      const result = line(task);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
        if (line.activeCount + line.pendingCount === 0) lines.delete(key);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
