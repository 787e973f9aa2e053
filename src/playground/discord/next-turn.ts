/** Lets everything happen that needs no time and waits for nothing outside. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
