/** Hands each value to every listener, in the order in which they came. */
export type Broadcast<T> = {
  send(value: T): void;
  /** The answer stops listening. */
  on(listener: (value: T) => void): () => void;
};

export const createBroadcast = <T>(): Broadcast<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    send(value) {
      for (const listener of [...listeners]) listener(value);
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
