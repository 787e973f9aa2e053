import {
  heardUpTo,
  isPartner,
  isUnheard,
  listening,
  mayReadFrom,
  strangerCame,
  type Couple,
} from '../coaching/couple.ts';
import {
  amended,
  beginsAnother,
  contextAt,
  emptied,
  holds,
  isWriting,
  lastTurnWith,
  NEW_EAR,
  withMessage,
  withTurn,
  withTyping,
  type Ear,
} from '../coaching/ear.ts';
import { TURN_GAP, turnOf, type Heard, type Turn } from '../coaching/turn.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { coachTurn } from './coach-turn.ts';
import { personOf } from './people.ts';

/** Joins messages to turns, one couple at a time. All but `isWriting` and `forget` must be called in the couple's order. */
export type TurnTaking = {
  hear(couple: Couple, message: Heard): Promise<void>;
  /** Hears what was said and not heard yet; answers whether there was any. */
  catchUp(couple: Couple): Promise<boolean>;
  settle(coupleId: string): Promise<void>;
  /** Changes or takes away (`null`) the words of a message whose turn has not settled; false when there is none. */
  amend(coupleId: string, messageId: string, text: string | null): boolean;
  /** The last settled turn, when it holds the message and nobody has spoken since. */
  lastTurn(coupleId: string, messageId: string): Turn | undefined;
  type(coupleId: string, userId: string): void;
  isWriting(coupleId: string, userId: string): boolean;
  forget(coupleId: string): void;
};

/** One ear a couple, kept in memory alone. */
const createEars = () => {
  const ears = new Map<string, Ear>();
  const of = (coupleId: string): Ear => ears.get(coupleId) ?? NEW_EAR;
  return {
    of,
    change(coupleId: string, change: (ear: Ear) => Ear): void {
      ears.set(coupleId, change(of(coupleId)));
    },
    forget: (coupleId: string) => ears.delete(coupleId),
  };
};

/** One wait a couple; a new one takes the place of the one before. */
const createWaits = ({ clock }: Pick<App, 'clock'>) => {
  const waits = new Map<string, () => void>();
  const stop = (coupleId: string): void => {
    waits.get(coupleId)?.();
    waits.delete(coupleId);
  };
  return {
    stop,
    start(coupleId: string, ms: number, then: () => void): void {
      stop(coupleId);
      waits.set(coupleId, clock.at(clock.now() + ms, then));
    },
  };
};

const withoutWords = <T extends { text: string; sign: boolean }>(said: T): T => ({
  ...said,
  text: '',
  sign: true,
});

/** What was said as it may be read now, also once its turn is over: its author may have paused since. */
const readable = async <T extends { author: string; at: number; text: string; sign: boolean }>(
  app: App,
  couple: Couple,
  said: T,
): Promise<T> => {
  const author = await personOf(app.store, said.author);
  return mayReadFrom(couple, author, said.at, app.clock.now()) ? said : withoutWords(said);
};

/** `later` runs a task in the couple's order. */
export const createTurnTaking = (
  app: App,
  later: (couple: Couple, task: () => Promise<void>) => void,
): TurnTaking => {
  const ears = createEars();
  const waits = createWaits(app);
  const forget = (coupleId: string) => {
    waits.stop(coupleId);
    ears.forget(coupleId);
  };
  const noteHeard = (coupleId: string, messageId: string) =>
    app.store.couples.mutate(coupleId, (couple) => couple && heardUpTo(couple, messageId));

  const coach = async (couple: Couple, turn: Turn) => {
    await coachTurn(app, couple, turn, contextAt(ears.of(couple.id), turn.at)).catch((error: unknown) => {
      app.log.warn({ event: 'turn_failed', couple: couple.id, code: codeOf(error) });
    });
    ears.change(couple.id, (ear) => withTurn(ear, turn));
  };

  const settle = async (coupleId: string) => {
    const { unsettled } = ears.of(coupleId);
    if (!unsettled) return;
    waits.stop(coupleId);
    ears.change(coupleId, emptied);
    const couple = await app.store.couples.get(coupleId);
    if (!couple) return;
    const turn = await readable(app, couple, turnOf(unsettled));
    if (listening(couple, app.clock.now()).on) await coach(couple, turn);
    await noteHeard(coupleId, turn.messageIds.at(-1) ?? turn.messageIds[0]);
  };

  /** What was said up to here is over with, so that it does not stop the two again once they went on. */
  const stranger = async (couple: Couple, messageId: string) => {
    forget(couple.id);
    await app.store.couples.mutate(couple.id, (now) => now && heardUpTo(strangerCame(now), messageId));
    app.log.info({ event: 'stranger', couple: couple.id });
    await app.messenger.askToGoOn(couple);
  };

  const join = async (couple: Couple, message: Heard) => {
    const heard = await readable(app, couple, message);
    if (beginsAnother(ears.of(couple.id), heard)) await settle(couple.id);
    ears.change(couple.id, (ear) => withMessage(ear, heard));
    waits.start(couple.id, TURN_GAP, () => {
      later(couple, () => settle(couple.id));
    });
  };

  const hear = async (couple: Couple, message: Heard) => {
    if (!isUnheard(couple, message.id) || holds(ears.of(couple.id), message.id)) return;
    if (!listening(couple, app.clock.now()).on) await noteHeard(couple.id, message.id);
    else if (isPartner(couple, message.author)) await join(couple, message);
    else await stranger(couple, message.id);
  };

  return {
    hear,
    settle,
    forget,
    async catchUp(couple) {
      if (couple.heardUpTo === null) return false;
      const before = ears.of(couple.id);
      const unheard = await app.messenger.since(couple, couple.heardUpTo);
      for (const message of unheard) {
        const now = await app.store.couples.get(couple.id);
        if (now) await hear(now, message);
      }
      return unheard.some(({ id }) => !holds(before, id));
    },
    amend(coupleId, messageId, text) {
      if (!holds(ears.of(coupleId), messageId)) return false;
      ears.change(coupleId, (ear) => amended(ear, messageId, text));
      return true;
    },
    lastTurn: (coupleId, messageId) => lastTurnWith(ears.of(coupleId), messageId),
    type(coupleId, userId) {
      ears.change(coupleId, (ear) => withTyping(ear, userId, app.clock.now()));
    },
    isWriting: (coupleId, userId) => isWriting(ears.of(coupleId), userId, app.clock.now()),
  };
};
