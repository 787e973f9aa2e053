import {
  heardUpTo,
  isPartner,
  isUnheard,
  listening,
  mayReadFrom,
  strangerCame,
  type Couple,
} from '../coaching/couple.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { HOUR } from '../coaching/time.ts';
import { continues, TURN_GAP, turnOf, type Heard, type Messages, type Turn } from '../coaching/turn.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { coachTurn } from './coach-turn.ts';
import { personOf } from './people.ts';

/** What is held in memory of one conversation: words live only here, and only while they are needed. */
type Ear = {
  unsettled: Messages | null;
  /** The last settled turns, oldest first. */
  earlier: readonly Turn[];
  typing: Map<string, number>;
  stopWaiting: () => void;
};

/** After so long a silence a turn is no answer to what was said before it, in ms. */
const CONVERSATION_LASTS = HOUR;

/** Turns kept as context. */
const REMEMBERED_TURNS = 2;

const newEar = (): Ear => ({ unsettled: null, earlier: [], typing: new Map(), stopWaiting: () => undefined });

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

/** `later` runs a task in the couple's order. */
export const createTurnTaking = (
  app: App,
  later: (couple: Couple, task: () => Promise<void>) => void,
): TurnTaking => {
  const ears = new Map<string, Ear>();
  const earOf = (coupleId: string): Ear => {
    const ear = ears.get(coupleId) ?? newEar();
    ears.set(coupleId, ear);
    return ear;
  };
  const forget = (coupleId: string) => {
    ears.get(coupleId)?.stopWaiting();
    ears.delete(coupleId);
  };
  const noteHeard = (coupleId: string, messageId: string) =>
    app.store.couples.mutate(coupleId, (couple) => couple && heardUpTo(couple, messageId));

  const settle = async (coupleId: string) => {
    const ear = earOf(coupleId);
    const messages = ear.unsettled;
    if (!messages) return;
    ear.stopWaiting();
    ear.unsettled = null;
    const couple = await app.store.couples.get(coupleId);
    if (!couple) return;
    const turn = await readable(app, couple, turnOf(messages));
    if (listening(couple, app.clock.now()).on) await coach(couple, turn, ear);
    await noteHeard(coupleId, turn.messageIds.at(-1) ?? turn.messageIds[0]);
  };

  const coach = async (couple: Couple, turn: Turn, ear: Ear) => {
    // What was said long ago is another conversation.
    ear.earlier = ear.earlier.filter(({ at }) => turn.at - at < CONVERSATION_LASTS);
    await coachTurn(app, couple, turn, ear.earlier).catch((error: unknown) => {
      app.log.warn({ event: 'turn_failed', couple: couple.id, code: codeOf(error) });
    });
    ear.earlier = [...ear.earlier, turn].slice(-REMEMBERED_TURNS);
  };

  const waitForSilence = (couple: Couple, ear: Ear) => {
    ear.stopWaiting();
    ear.stopWaiting = app.clock.at(app.clock.now() + TURN_GAP, () => {
      later(couple, () => settle(couple.id));
    });
  };

  /** What was said up to here is over with, so that it does not stop the two again once they went on. */
  const stranger = async (couple: Couple, messageId: string) => {
    forget(couple.id);
    await app.store.couples.mutate(couple.id, (now) => now && heardUpTo(strangerCame(now), messageId));
    app.log.info({ event: 'stranger', couple: couple.id });
    await app.messenger.askToGoOn(couple);
  };

  const hear = async (couple: Couple, message: Heard) => {
    const ear = earOf(couple.id);
    if (!isUnheard(couple, message.id) || ear.unsettled?.some(({ id }) => id === message.id)) return;
    if (!listening(couple, app.clock.now()).on) {
      await noteHeard(couple.id, message.id);
      return;
    }
    if (!isPartner(couple, message.author)) return stranger(couple, message.id);
    const author = await personOf(app.store, message.author);
    const mayRead = mayReadFrom(couple, author, message.at, app.clock.now());
    const heard = mayRead ? message : withoutWords(message);
    if (ear.unsettled && !continues(ear.unsettled, heard)) await settle(couple.id);
    ear.typing.delete(message.author);
    ear.unsettled = ear.unsettled ? [...ear.unsettled, heard] : [heard];
    waitForSilence(couple, ear);
  };

  return {
    hear,
    settle,
    forget,
    async catchUp(couple) {
      if (couple.heardUpTo === null) return false;
      const known = new Set(ears.get(couple.id)?.unsettled?.map(({ id }) => id));
      const unheard = await app.messenger.since(couple, couple.heardUpTo);
      for (const message of unheard) {
        const now = await app.store.couples.get(couple.id);
        if (now) await hear(now, message);
      }
      return unheard.some(({ id }) => !known.has(id));
    },
    amend(coupleId, messageId, text) {
      const ear = ears.get(coupleId);
      if (!ear?.unsettled?.some(({ id }) => id === messageId)) return false;
      const left = ear.unsettled
        .map((message) =>
          message.id === messageId && text !== null && !message.sign ? { ...message, text } : message,
        )
        .filter(({ id }) => id !== messageId || text !== null);
      const [first, ...rest] = left;
      ear.unsettled = first ? [first, ...rest] : null;
      return true;
    },
    lastTurn(coupleId, messageId) {
      const ear = ears.get(coupleId);
      const last = ear?.unsettled ? undefined : ear?.earlier.at(-1);
      return last?.messageIds.includes(messageId) ? last : undefined;
    },
    type(coupleId, userId) {
      earOf(coupleId).typing.set(userId, app.clock.now());
    },
    isWriting(coupleId, userId) {
      const ear = ears.get(coupleId);
      const typedAt = ear?.typing.get(userId) ?? -Infinity;
      return ear?.unsettled?.[0].author === userId || app.clock.now() - typedAt < RESTRAINT.typing;
    },
  };
};

const withoutWords = <T extends { text: string; sign: boolean }>(said: T): T => ({
  ...said,
  text: '',
  sign: true,
});

/** The turn as it may be read once it is over: its author may have paused since. */
const readable = async (app: App, couple: Couple, turn: Turn): Promise<Turn> => {
  const author = await personOf(app.store, turn.author);
  return mayReadFrom(couple, author, turn.at, app.clock.now()) ? turn : withoutWords(turn);
};
