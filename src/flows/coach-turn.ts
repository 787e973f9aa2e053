import { afterTurn, type Scene } from '../coaching/conversation.ts';
import { isWith, mayRead, type Couple } from '../coaching/couple.ts';
import type { Cue } from '../coaching/cues.ts';
import { openMomentOf, pendingNudge, type Moment } from '../coaching/moment.ts';
import { noticeReply } from '../coaching/notice.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import type { Reply } from '../coaching/replies.ts';
import { isUnsafe } from '../coaching/safety.ts';
import { jobFor } from '../coaching/task.ts';
import { contextFor, type Turn, type TurnText } from '../coaching/turn.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { changeMoments, momentsOf, sceneFor } from './people.ts';
import { allowsCloud, readCue } from './read-cue.ts';
import { beginSafetyStop } from './safety-stop.ts';

/** Puts the job of the moment's coming nudge, if it has one. */
export const putNudgeJob = async (app: App, coupleId: string, moment: Moment): Promise<void> => {
  const pending = pendingNudge(moment);
  if (!pending) return;
  const { n, nudge } = pending;
  await app.jobs.put(jobFor({ kind: 'nudge', coupleId, momentId: moment.id, n }, nudge.dueAt));
};

const rest = async (app: App, couple: Couple, at: number): Promise<Couple> => {
  const restUntil = Math.max(couple.restUntil, at + RESTRAINT.rest);
  const change = (now: Couple | undefined) => now && { ...now, restUntil };
  return (await app.store.couples.mutate(couple.id, change)) ?? couple;
};

/** Without the cue's words an answer counts by its existence: better than a nudge to somebody who answered. */
const fetchWords = async (app: App, couple: Couple, moment: Moment): Promise<string | null> => {
  try {
    return (await app.messenger.read(couple, moment.messageIds))?.text ?? null;
  } catch (error) {
    app.log.warn({ event: 'cue_not_fetched', couple: couple.id, code: codeOf(error) });
    return null;
  }
};

/** The cue's words stand in the turn before, or are fetched when they were said before a restart. */
const wordsOf = async (app: App, couple: Couple, moment: Moment, earlier: readonly Turn[]) => {
  const last = earlier.findLast(({ author }) => author === moment.author);
  if (last && moment.messageIds.includes(last.messageIds[0])) return last.text;
  return fetchWords(app, couple, moment);
};

const readReply = async (
  app: App,
  scene: Scene,
  turn: Turn,
  earlier: readonly Turn[],
): Promise<Reply | 'sign' | null> => {
  const { couple, reader } = scene;
  const awaited = openMomentOf(await momentsOf(app.store, couple.id), reader.id, turn.at);
  if (!awaited) return null;
  if (turn.sign || !turn.text || !mayRead(couple, reader, app.clock.now())) return 'sign';
  const cue = await wordsOf(app, couple, awaited, earlier);
  if (cue === null) return 'sign';
  return noticeReply(
    await app.classifier.readReply({ text: turn.text, context: [{ who: 'other', text: cue }] }),
  );
};

/** The turn's words for the model's host: of the turns before, only those whose own author allows it too. */
const cloudText = (app: App, scene: Scene, turn: Turn, earlier: readonly Turn[]): TurnText => {
  const allowed = [scene.author, scene.reader].filter((person) => allowsCloud(app, person));
  const shared = earlier.filter((before) => allowed.some(({ id }) => id === before.author));
  return { text: turn.text, context: contextFor(turn.author, shared) };
};

const cueOf = (app: App, scene: Scene, turn: Turn, earlier: readonly Turn[]): Promise<Cue> =>
  readCue(
    app,
    scene,
    { text: turn.text, context: contextFor(turn.author, earlier) },
    cloudText(app, scene, turn, earlier),
  );

/** Of the turns before, those whose author may still be read: somebody on a pause is no context either. */
const stillReadable = (app: App, { couple, author, reader }: Scene, earlier: readonly Turn[]): Turn[] => {
  const now = app.clock.now();
  const readable = [author, reader].filter((person) => mayRead(couple, person, now));
  return earlier.filter((turn) => readable.some(({ id }) => id === turn.author));
};

/** What a settled turn does: it may answer the partner's moment, open one, or ask the coach to keep quiet. */
export const coachTurn = async (
  app: App,
  couple: Couple,
  turn: Turn,
  earlier: readonly Turn[],
): Promise<void> => {
  const begun = app.clock.now();
  const scene = await sceneFor(app.store, couple, turn.author);
  // Where the other has left there is nobody to help, so nothing is read.
  if (!isWith(couple, scene.reader)) return;
  if (isUnsafe(turn.text)) {
    await beginSafetyStop(app, couple, turn.at);
    return;
  }
  const context = stillReadable(app, scene, earlier);
  const reply = await readReply(app, scene, turn, context);
  const cue = await cueOf(app, scene, turn, context);
  const now = cue === 'conflict' ? { ...scene, couple: await rest(app, couple, turn.at) } : scene;
  const moments = await changeMoments(app.store, couple.id, (before) =>
    afterTurn(now, { turn, cue, reply }, before),
  );
  const touched = moments.filter(({ id, closed }) => id === turn.messageIds[0] || closed?.at === turn.at);
  for (const moment of touched) await putNudgeJob(app, couple.id, moment);
  app.log.info({ event: 'turn', couple: couple.id, label: cue, ms: app.clock.now() - begun });
};
