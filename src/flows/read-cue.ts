import { BIDS, isBid, type Cue } from '../coaching/cues.ts';
import { contradicts } from '../coaching/doubt.ts';
import type { Scene } from '../coaching/conversation.ts';
import { noticeCue } from '../coaching/notice.ts';
import { careFor, type Person } from '../coaching/person.ts';
import type { CueReading, TurnText } from '../coaching/turn.ts';
import type { App } from '../ports.ts';

/** Whether this person's words may go to the configured host; a model on this very machine is not a cloud. */
export const allowsCloud = (app: Pick<App, 'refiner'>, person: Person): boolean =>
  app.refiner !== null && (app.refiner.local || person.preferences.cloudHost === app.refiner.host);

/** A cue is plausible when the readiest reader would be told of it. */
const isPlausible = (app: App, reading: CueReading): boolean =>
  BIDS.some((bid) => reading[bid] >= app.classifier.thresholds.bids[bid].keen);

/** The embedded verdict, refined by the model only for a plausible cue whose author allows it. */
export const readCue = async (
  app: App,
  { author, reader }: Scene,
  turn: TurnText,
  cloudTurn: TurnText,
): Promise<Cue> => {
  if (!turn.text) return 'none';
  const embedded = await app.classifier.readCue(turn);
  const asks = app.refiner !== null && allowsCloud(app, author) && isPlausible(app, embedded);
  const refined = asks ? await app.refiner?.readCue(cloudTurn) : null;
  const cue = noticeCue(refined ?? embedded, app.classifier.thresholds, (bid) =>
    careFor(reader, bid, app.clock.now()),
  );
  return isBid(cue) && contradicts(cue, turn.text) ? 'none' : cue;
};
