import type { BotProcess } from './bot-process.ts';
import type { Kill, KillPoint } from './kill-plan.ts';

/** Carries out the plan of kills, one after the other. */
export type Executioner = {
  /** Happening number `i` is about to come: the next kill may now strike. */
  beforeHappening(i: number, bot: BotProcess | null): void;
  /** A nudge has arrived, and the bot does not know yet. */
  messageArrived(bot: BotProcess | null): void;
  /** The bot died: answers for how long it stays down, in ms. */
  died(): number;
  /** How many kills of the plan have not come yet. */
  left(): number;
  /** The next of those that are left comes at once, whatever its point was to be. */
  strike(bot: BotProcess | null): void;
  /** The point at which each death came. */
  struck: readonly (KillPoint | 'by_itself')[];
};

export const createExecutioner = (plan: readonly Kill[]): Executioner => {
  const waiting = [...plan];
  const struck: (KillPoint | 'by_itself')[] = [];
  let armed: Kill | null = null;

  const arm = (kill: Kill, bot: BotProcess) => {
    armed = kill;
    const { point, after } = kill;
    if (point === 'between') bot.kill();
    else if (point !== 'posted') bot.led.order({ say: 'die', point, after });
  };

  return {
    struck,
    left: () => waiting.length + (armed ? 1 : 0),
    beforeHappening(i, bot) {
      const [kill] = waiting;
      if (!kill || !bot || armed || kill.from > i) return;
      waiting.shift();
      arm(kill, bot);
    },
    strike(bot) {
      const next = armed ?? waiting.shift();
      armed = next ? { ...next, point: 'between' } : null;
      if (armed) bot?.kill();
    },
    messageArrived(bot) {
      if (armed?.point === 'posted') bot?.kill();
    },
    died() {
      struck.push(armed?.point ?? 'by_itself');
      const downtime = armed?.downtime ?? 0;
      armed = null;
      return downtime;
    },
  };
};
