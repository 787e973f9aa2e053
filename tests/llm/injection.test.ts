import { describe, expect, it } from 'vitest';
import { loadClassifier } from '../../src/classifier-file.ts';
import { createAsk } from '../../src/llm/client.ts';
import { createModelCoach } from '../../src/llm/coach.ts';
import { createRefiner } from '../../src/llm/refiner.ts';
import { spoken } from '../../src/llm/transcript.ts';
import type { Bid } from '../../src/coaching/cues.ts';
import type { Coach, Refiner } from '../../src/ports.ts';
import {
  ANSWER,
  DRAFT,
  EMBEDDED,
  FEEDBACK,
  OWN_FEEDBACK,
  OWN_SUGGESTION,
  REQUEST,
} from './support/at-home.ts';
import { ATTACKS } from './support/attacks.ts';
import { COLD_LINES, HOSTILE_FEEDBACK, HOSTILE_LINES, HOSTILE_PARTS } from './support/hostile-answers.ts';
import { createLogBook } from './support/log-book.ts';
import { failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

const { readReply } = await loadClassifier();

type Parts = { coach: Coach; refiner: Refiner };

const withModel = async <T>(answer: Parameters<typeof startServer>[0], act: (parts: Parts) => Promise<T>) => {
  await using server = await startServer(answer);
  const log = createLogBook();
  const model = someModel(server.url);
  const ask = createAsk(model, log);
  const coach = createModelCoach({ ask, log, embedded: EMBEDDED, readReply });
  const said = await act({ coach, refiner: createRefiner(model, ask) });
  return { said, asked: server.asked, log: log.entries };
};

/** Everything that can be asked about a chat with these words in every place, in each form that a server may know. */
const askAbout = async (words: string) => {
  const turn = {
    text: words,
    context: [
      { who: 'same', text: words },
      { who: 'other', text: words },
    ],
  } as const;
  const { asked } = await withModel(
    () => failing(400),
    async ({ coach, refiner }) => {
      await coach.suggest({ ...REQUEST, turn });
      await coach.checkDraft({ ...DRAFT, turn, draft: words });
      await refiner.readCue(turn);
    },
  );
  return asked.map(({ body: { messages, ...rest } }) => ({
    user: messages.at(-1)?.content ?? '',
    others: { ...rest, messages: messages.slice(0, -1) },
    roles: messages.map(({ role }) => role),
  }));
};

const chatOf = (words: string) => ['A', 'B', 'A'].map((who) => ({ who, said: spoken(words) }));

describe('words that try to be more than words', () => {
  it('are at least forty', () => {
    expect(new Set(ATTACKS).size).toBeGreaterThanOrEqual(40);
  });

  it.each(ATTACKS)('are sent as data only: %j', async (attack) => {
    const harmless = await askAbout('we had soup');
    const asked = await askAbout(attack);
    expect(asked).toHaveLength(9);
    expect(asked.map(({ others }) => others)).toEqual(harmless.map(({ others }) => others));
    expect(asked.map(({ roles }) => roles)).toEqual(harmless.map(({ roles }) => roles));
    const chat = chatOf(attack);
    const sent = asked.map(({ user }): unknown => JSON.parse(user));
    const three = <T>(data: T): T[] => [data, data, data];
    expect(sent).toEqual([...three(chat), ...three({ chat, draft: spoken(attack) }), ...three(chat)]);
  });
});

const A_NAME: unknown = expect.stringMatching(/^[a-z_]+$/);

const MESSAGES: Partial<Record<Bid, string>> = {
  vulnerability: 'i feel like i am failing at everything lately',
  stress: 'boss moved the deadline up again, i havent eaten all day',
};

/** What A said, after something that only B said. */
const turnFor = (bid: Bid) =>
  ({
    text: MESSAGES[bid] ?? REQUEST.turn.text,
    context: [{ who: 'other', text: 'how was the dentist' }],
  }) as const;

describe('an answer gone wrong', () => {
  it('comes in at least forty kinds, and stands in for one that would be shown', async () => {
    expect(HOSTILE_LINES.length + HOSTILE_PARTS.length + HOSTILE_FEEDBACK.length).toBeGreaterThanOrEqual(40);
    const { said } = await withModel(
      (_, n) => saying(n === 0 ? ANSWER : FEEDBACK),
      async ({ coach }) => [
        await coach.suggest({ ...REQUEST, turn: turnFor('good_news') }),
        await coach.checkDraft(DRAFT),
      ],
    );
    expect(said).toMatchObject([ANSWER, FEEDBACK]);
  });

  it.each([...HOSTILE_LINES, ...COLD_LINES, ...HOSTILE_PARTS])(
    'never reaches anybody as a suggestion: %s',
    async (_, change, bid) => {
      const { said, log } = await withModel(
        () => saying({ ...ANSWER, detail: bid === 'good_news' ? ANSWER.detail : null, ...change }),
        ({ coach }) => coach.suggest({ ...REQUEST, bid, turn: turnFor(bid) }),
      );
      expect(said).toBe(OWN_SUGGESTION);
      expect(log).toEqual([{ event: 'suggestion_refused', label: 'suggestion', reason: A_NAME }]);
    },
  );

  it.each(HOSTILE_FEEDBACK)('never reaches anybody as feedback: %s', async (_, change, bid) => {
    const { said, log } = await withModel(
      () => saying({ ...FEEDBACK, ...change }),
      ({ coach }) => coach.checkDraft({ ...DRAFT, bid }),
    );
    expect(said).toBe(OWN_FEEDBACK);
    expect(log).toEqual([{ event: 'suggestion_refused', label: 'draft', reason: A_NAME }]);
  });
});
