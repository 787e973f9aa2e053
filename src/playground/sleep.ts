/** A sleep of `ms` (for ever unless told), in real time, that `wake` ends early. */
export const createSleep = () => {
  let wake = () => {};
  return {
    wake: () => {
      wake();
    },
    sleep: (ms: number | undefined): Promise<void> =>
      new Promise((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
};
