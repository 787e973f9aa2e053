import type { Scene } from '../coaching/conversation.ts';
import type { Moment, Purpose } from '../coaching/moment.ts';
import { hash } from '../hash.ts';
import type { App, Suggestion } from '../ports.ts';
import { allowsCloud } from './read-cue.ts';

/** Lines kept (as hashes) so that none is given to the same reader twice. */
const USED_LINES = 20;

/** Tells lines apart without keeping their words. */
const lineHash = (line: string): string => hash(line).toString(36);

/** Words for one person about one moment, and a note (as a hash) that they had this line. */
export const suggestFor = async (
  app: App,
  { author, reader }: Scene,
  { moment, kind, text, seed }: { moment: Moment; kind: Purpose; text: string; seed: string },
): Promise<Suggestion> => {
  const suggestion = await app.coach.suggest({
    bid: moment.bid,
    kind,
    turn: { text, context: [] },
    energy: reader.preferences.energy,
    seed,
    wasUsed: (line) => reader.usedLines.includes(lineHash(line)),
    cloud: allowsCloud(app, author),
  });
  await app.store.people.mutate(
    reader.id,
    (person) =>
      person && {
        ...person,
        usedLines: [...person.usedLines, lineHash(suggestion.line)].slice(-USED_LINES),
      },
  );
  return suggestion;
};
