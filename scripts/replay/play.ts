import type { ManualClock } from '../../src/clock.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import type { Household } from './household.ts';
import type { Happening } from './timeline.ts';

/** Does one thing as its person would, and answers when it has been told to everybody. */
export type Act = (happening: Happening) => Promise<void>;

const keyOf = (couple: number, turn: number): string => `${couple}.${turn}`;

export const createAct = (households: readonly Household[]): Act => {
  /** The last message of each turn. */
  const lasts = new Map<string, Message>();
  return async (happening) => {
    const household = households[happening.couple];
    if (!household) return;
    const { person } = household.partners[happening.by];
    if (happening.does === 'say') {
      const message = await person.says(happening.text, { in: household.room });
      lasts.set(keyOf(happening.couple, happening.turn), message);
      return;
    }
    const message = lasts.get(keyOf(happening.couple, happening.to));
    if (message) await person.reacts('❤️', message);
  };
};

export type Pace = {
  clock: ManualClock;
  act: Act;
  /** After something was done. */
  settle: () => Promise<void>;
  /** After a timer ran. */
  settleTimer: () => Promise<void>;
  progress: (done: number) => void;
};

/** Lets everything happen at its time, and waits after each until it has had its effect. */
export const playOut = async (happenings: readonly Happening[], pace: Pace): Promise<void> => {
  for (const [i, happening] of happenings.entries()) {
    await pace.clock.advanceTo(happening.at, pace.settleTimer);
    await pace.act(happening);
    await pace.settle();
    pace.progress(i + 1);
  }
};
