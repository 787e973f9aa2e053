import { noticeReply } from '../../../src/coaching/notice.ts';
import { turnsOf, type Turn } from '../../../src/coaching/turn.ts';
import type { Classifier } from '../../../src/ports.ts';
import type { Check } from '../checks.ts';
import type { CoupleRecord } from '../evidence.ts';
import type { Arrival } from '../witness.ts';

const wordsOf = ({ said }: CoupleRecord, ids: readonly string[]): string =>
  said
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join('\n');

const isToward = async (classifier: Classifier, cue: string, { text }: Turn): Promise<boolean> => {
  const reading = await classifier.readReply({ text, context: [{ who: 'other', text: cue }] });
  return noticeReply(reading).endsWith('_constructive');
};

/** Said by the reader after the cue and before the nudge, settled or not. */
const saidBetween = ({ said }: CoupleRecord, reader: string, from: number, to: number): Turn[] =>
  turnsOf(said.filter(({ at }) => at < to)).filter(({ author, at }) => author === reader && at > from);

const hadAnswered = async (
  record: CoupleRecord,
  arrival: Arrival,
  classifier: Classifier,
): Promise<boolean> => {
  const moment = record.moments.find(({ id }) => id === arrival.momentId);
  if (!moment || moment.nudges[arrival.n]?.kind !== 'answer') return false;
  const reacted = record.reactions.some(
    ({ by, at, messageId }) =>
      by === arrival.reader && at < arrival.at && moment.messageIds.includes(messageId),
  );
  const cue = wordsOf(record, moment.messageIds);
  const between = saidBetween(record, arrival.reader, moment.at, arrival.at);
  if (reacted) return true;
  const toward = await Promise.all(between.map((turn) => isToward(classifier, cue, turn)));
  return toward.includes(true);
};

/** Nobody is nudged who had turned toward already: judged anew from what was said, not from what the bot noted. */
export const turnedToward: Check = async (record, { classifier }) => {
  const answered = await Promise.all(
    record.arrivals.map((arrival) => hadAnswered(record, arrival, classifier)),
  );
  return record.arrivals
    .filter((_, i) => answered[i])
    .map(({ momentId }) => `a partner who had answered ${momentId} was nudged about it`);
};
