import type { ManualClock } from '../../src/clock.ts';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { BotProcess } from './bot-process.ts';

/** Between a death and the next start, in ms since the epoch. */
export type Downtime = { from: number; to: number };

/** Time for Discord, the people and the bot: nobody's goes on before everybody is done. */
export type Conductor = {
  /** Waits until the bot, if it is up, and Discord have nothing left to do. */
  steady(): Promise<void>;
  advanceTo(time: number): Promise<void>;
  bot(): BotProcess | null;
  downtimes: readonly Downtime[];
  /** Starts that did not lead to a bot at work, because Discord failed just then. */
  failedStarts(): number;
};

/** Far more than bad luck with faults explains. */
const MOST_FAILED_STARTS = 100;

type Options = {
  clock: ManualClock;
  discord: LocalDiscord;
  start: (now: number) => Promise<BotProcess>;
  /** The bot died, at work: for how long it stays down, in ms. */
  died: () => number;
};

export const createConductor = ({ clock, discord, start, died }: Options): Conductor => {
  const downtimes: Downtime[] = [];
  let bot: BotProcess | null = null;
  let next: number | null = null;
  let upFrom = clock.now();
  let failedStarts = 0;

  const activity = () => discord.asked.length + discord.gateway.dispatched();
  const caughtUp = async () => {
    await discord.gateway.connected();
    await discord.settled();
  };

  /** One tick at the present time; null when the bot has died. */
  const tick = async (of: BotProcess): Promise<{ stirred: boolean } | null> => {
    of.led.order({ say: 'tick', now: clock.now() });
    const report = await of.led.report();
    next = report?.next ?? null;
    return report;
  };

  /** Whether the bot lived to see all calm. A socket may be lost while it is waited for, so it is looked at twice. */
  const calm = async (of: BotProcess): Promise<boolean> => {
    for (let still = false; !still;) {
      const before = activity();
      const alive = await Promise.race([
        of.gone.then(() => false),
        caughtUp()
          .then(caughtUp)
          .then(() => true),
      ]);
      const report = alive ? await tick(of) : null;
      if (!report) return false;
      still = !report.stirred && activity() === before;
    }
    return true;
  };

  const bury = async (dead: BotProcess) => {
    await dead.gone;
    bot = null;
    const from = clock.now();
    upFrom = from + died();
    downtimes.push({ from, to: upFrom });
  };

  const raise = async () => {
    const born = await start(clock.now());
    const ready = await born.led.report();
    if (ready) {
      bot = born;
      return;
    }
    await born.gone;
    failedStarts += 1;
    if (failedStarts > MOST_FAILED_STARTS) throw new Error('The bot does not come up again.');
  };

  const steady = async (): Promise<void> => {
    for (;;) {
      if (bot && (await calm(bot))) return;
      if (bot) await bury(bot);
      else if (clock.now() < upFrom) return;
      else await raise();
    }
  };

  return {
    steady,
    bot: () => bot,
    downtimes,
    failedStarts: () => failedStarts,
    async advanceTo(time) {
      while (clock.now() < time) {
        const wake = Math.min(time, clock.next() ?? Infinity, (bot ? next : upFrom) ?? Infinity);
        await clock.advanceTo(Math.max(wake, clock.now()));
        const report = bot && (await tick(bot));
        if (!report || report.stirred) await steady();
      }
    },
  };
};
