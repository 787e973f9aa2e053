import { calibrated } from '../../src/classifier/calibration.ts';
import type { Alarm, Judge } from '../../src/classifier/model.ts';
import { SAFETY_LABELS } from '../../src/classifier/safety-labels.ts';
import type { Unseen } from './cross-fit.ts';

const DANGER = SAFETY_LABELS.indexOf('danger');

/** The share of the chats' turns on which the alarm may ring: a day of silence after each. */
const FALSE_ALARMS = 0.001;

/** Where the words alone are this far below the alarm, the meaning is not asked for. */
const QUICK_SHARE = 0.995;

type Sound = { whole: number; words: number; isDanger: boolean; isChat: boolean };

const soundOf = (judges: readonly Judge[], { fold, words, whole, right, example }: Unseen): Sound => {
  const judge = judges[fold];
  if (!judge) throw new Error(`There is no model for fold ${fold}.`);
  return {
    whole: calibrated(judge.whole, whole)[DANGER] ?? 0,
    words: calibrated(judge.words, words)[DANGER] ?? 0,
    isDanger: right === DANGER,
    isChat: example.cue !== null,
  };
};

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** The probability from which on the alarm rings, with the false alarms and the recall that it had on unseen turns. */
export const chooseAlarm = (judges: readonly Judge[], unseen: readonly Unseen[]): Alarm => {
  const sounds = unseen.map((turn) => soundOf(judges, turn));
  const dangers = sounds.filter(({ isDanger }) => isDanger);
  const chats = sounds.filter(({ isChat }) => isChat).toSorted((a, b) => b.whole - a.whole);
  const at = (chats[Math.floor(FALSE_ALARMS * chats.length)]?.whole ?? 1) + 1e-9;
  const found = dangers.filter(({ whole }) => whole >= at);
  const byWords = found.map(({ words }) => words).toSorted((a, b) => b - a);
  const heeded = byWords[Math.floor(QUICK_SHARE * (byWords.length - 1))] ?? 0;
  return {
    at,
    heeded,
    falseAlarms: share(
      chats.filter(({ whole, words }) => whole >= at && words >= heeded).length,
      chats.length,
    ),
    recall: share(found.filter(({ words }) => words >= heeded).length, dangers.length),
  };
};
