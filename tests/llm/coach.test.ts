import { describe, expect, it } from 'vitest';
import { BIDS } from '../../src/coaching/cues.ts';
import { createAsk } from '../../src/llm/client.ts';
import { createModelCoach } from '../../src/llm/coach.ts';
import type { Coach, DraftRequest, SuggestionRequest } from '../../src/ports.ts';
import {
  ANSWER,
  DRAFT,
  EMBEDDED,
  FEEDBACK,
  HEARD_WARMLY,
  OWN_FEEDBACK,
  OWN_SUGGESTION,
  REQUEST,
} from './support/at-home.ts';
import { createLogBook } from './support/log-book.ts';
import { failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

const coachWith = async <T>(answer: Parameters<typeof startServer>[0], act: (coach: Coach) => Promise<T>) => {
  await using server = await startServer(answer);
  const log = createLogBook();
  const said = await act(
    createModelCoach({
      ask: createAsk(someModel(server.url), log),
      log,
      embedded: EMBEDDED,
      readReply: HEARD_WARMLY,
    }),
  );
  return { said, asked: server.asked, log: log.entries };
};

const suggest = (answer: unknown, request: Partial<SuggestionRequest> = {}) =>
  coachWith(
    () => saying(answer),
    (coach) => coach.suggest({ ...REQUEST, ...request }),
  );

const checkDraft = (answer: unknown, request: Partial<DraftRequest> = {}) =>
  coachWith(
    () => saying(answer),
    (coach) => coach.checkDraft({ ...DRAFT, ...request }),
  );

const refused = (label: string, reason: string) => [{ event: 'suggestion_refused', label, reason }];

describe('a suggestion of the model', () => {
  it('is given as the model wrote it, with the codebook’s own reason', async () => {
    const { said, log } = await suggest(ANSWER);
    expect(said).toMatchObject(ANSWER);
    expect(said.why).toContain('Gable');
    expect(log).toEqual([]);
  });

  it.each([
    ['no detail at all', { detail: null }],
    ['a detail with a gap and another case', { detail: 'Second interview really well' }],
    ['spaces around it', { line: `  ${ANSWER.line}\n` }],
    ['one example', { examples: ['Which part went best?'] }],
  ])('may have %s', async (_, change) => {
    expect((await suggest({ ...ANSWER, ...change })).log).toEqual([]);
  });

  it.each([
    ['from_the_message', { detail: 'the third interview' }],
    ['from_the_message', { detail: 'interview second' }],
    ['from_the_message', { detail: '…' }],
    ['not_empty', { detail: ' ' }],
    ['plain_text', { detail: 'the *second* interview' }],
    ['one_question', { line: 'How did it go? And then?' }],
    ['one_question', { line: 'I am so glad for you.' }],
    ['short', { line: `${'so '.repeat(20)}good, right?` }],
    ['brief', { line: `How did the ${'extraordinari'.repeat(10)}ly long interview go?` }],
    ['no_address', { line: 'Did you see https://example.org about it?' }],
    ['no_address', { line: 'Did you see example.org/jobs about it?' }],
    ['no_address', { line: 'Did <@123456789012345678> hear it?' }],
    ['no_address', { line: 'Did you tell @everyone?' }],
    ['plain_text', { line: 'Was it **good**?' }],
    ['visible', { line: 'Was it\u202e good?' }],
    ['no_therapy_voice', { line: 'Can I validate that feeling?' }],
    ['no_motives', { line: 'You always do this, right?' }],
    ['safe', { line: 'I will kill you, ok?' }],
    ['one_question', { examples: ['Tell me more'] }],
    ['number_of_examples', { examples: [] }],
    ['number_of_examples', { examples: ['One?', 'Two?', 'Three?', 'Four?'] }],
    ['said_twice', { examples: [ANSWER.line] }],
  ])('that breaks %s is not shown: %o', async (reason, change) => {
    const { said, log } = await suggest({ ...ANSWER, ...change });
    expect(said).toBe(OWN_SUGGESTION);
    expect(log).toEqual(refused('suggestion', reason));
  });

  it.each(['vulnerability', 'stress'] as const)('gives no advice on %s', async (bid) => {
    const line = 'Maybe you should rest, have you had dinner?';
    const { said, log } = await suggest({ ...ANSWER, line }, { bid });
    expect(said).toBe(OWN_SUGGESTION);
    expect(log).toEqual(refused('suggestion', 'no_advice'));
  });

  it('is not one that the reader had before', async () => {
    const { said, log } = await suggest(ANSWER, { wasUsed: (line) => line === ANSWER.line });
    expect(said).toBe(OWN_SUGGESTION);
    expect(log).toEqual(refused('suggestion', 'not_used'));
  });

  it('is asked for in the reader’s energy, for the bid and the kind of nudge', async () => {
    const { asked } = await suggest(ANSWER, { energy: 'quiet', kind: 'build' });
    const system = asked[0]?.body.messages[0]?.content;
    expect(system).toContain('Voice: quiet');
    expect(system).toContain('good_news');
    expect(system).toContain('answered briefly');
  });

  it('is replaced by the embedded one when the model fails', async () => {
    const { said } = await coachWith(
      () => failing(500),
      (coach) => coach.suggest(REQUEST),
    );
    expect(said).toBe(OWN_SUGGESTION);
  });
});

describe('feedback of the model on a draft', () => {
  it('is given as the model wrote it', async () => {
    expect((await checkDraft(FEEDBACK)).said).toEqual(FEEDBACK);
  });

  it('may leave the draft as it is, and stand without a message', async () => {
    const feedback = { ...FEEDBACK, edit: null };
    expect((await checkDraft(feedback, { turn: null, bid: null })).said).toEqual(feedback);
  });

  it('offers no change where the model only repeats the draft', async () => {
    const { said } = await checkDraft({ ...FEEDBACK, edit: DRAFT.draft });
    expect(said).toEqual({ ...FEEDBACK, edit: null });
  });

  it.each([
    ['keeps_the_words', { edit: 'yay 🎉 so proud of you, which part went best?' }],
    ['keeps_the_words', { edit: 'yay so proud of u, which part went best?' }],
    ['keeps_the_words', { edit: 'so proud of u yay 🎉' }],
    ['small', { edit: `${DRAFT.draft}${' and more'.repeat(20)}` }],
    ['no_address', { edit: `${DRAFT.draft} https://example.org` }],
    ['plain_text', { edit: `**${DRAFT.draft}**` }],
    ['not_empty', { strength: '' }],
    ['brief', { heard: 'kind '.repeat(40) }],
    ['no_therapy_voice', { heard: 'It may validate their journey.' }],
    ['visible', { strength: '- You ask\n- You care' }],
  ])('that breaks %s is not shown: %o', async (reason, change) => {
    const { said, log } = await checkDraft({ ...FEEDBACK, ...change });
    expect(said).toBe(OWN_FEEDBACK);
    expect(log).toEqual(refused('draft', reason));
  });

  it('adds no advice to words for somebody hurt', async () => {
    const edit = `${DRAFT.draft}, you should rest`;
    const { log } = await checkDraft({ ...FEEDBACK, edit }, { bid: 'vulnerability' });
    expect(log).toEqual(refused('draft', 'no_advice'));
  });

  it('never makes a threat sound better', async () => {
    const draft = 'if you leave me i will kill you';
    const { said, log } = await checkDraft({ ...FEEDBACK, edit: `${draft}, ok?` }, { draft });
    expect(said).toBe(OWN_FEEDBACK);
    expect(log).toEqual(refused('draft', 'safe'));
  });
});

describe('words that may not leave', () => {
  it('are not sent where their author did not allow the host', async () => {
    const both = await coachWith(
      () => saying(ANSWER),
      async (coach) => [
        await coach.suggest({ ...REQUEST, cloud: false }),
        await coach.checkDraft({ ...DRAFT, cloud: false }),
      ],
    );
    expect(both).toEqual({ said: [OWN_SUGGESTION, OWN_FEEDBACK], asked: [], log: [] });
  });

  it.each(BIDS)('are not sent on %s either, nor for more of it, nor without a message', async (bid) => {
    const { asked } = await coachWith(
      () => saying(ANSWER),
      async (coach) => {
        for (const kind of ['answer', 'build'] as const)
          await coach.suggest({ ...REQUEST, bid, kind, cloud: false });
        for (const turn of [REQUEST.turn, null])
          await coach.checkDraft({ ...DRAFT, bid, turn, cloud: false });
      },
    );
    expect(asked).toEqual([]);
  });

  it('are sent only from the moment that it is allowed, and no longer', async () => {
    const { asked } = await coachWith(
      () => saying(ANSWER),
      async (coach) => {
        for (const cloud of [false, true, false]) await coach.suggest({ ...REQUEST, cloud });
      },
    );
    expect(asked).toHaveLength(1);
  });

  it('are not sent when nothing is left of them', async () => {
    const text = 'https://example.org <@123456789012345678>';
    const { said, asked } = await suggest(ANSWER, { turn: { text, context: [] } });
    expect({ said, asked }).toEqual({ said: OWN_SUGGESTION, asked: [] });
    expect((await checkDraft(FEEDBACK, { draft: text })).asked).toEqual([]);
  });

  it('are links, mentions, ids and emoji of the server', async () => {
    const hidden =
      '<@123456789012345678> @sam https://example.org/private <:ours:223456789012345678> 323456789012345678';
    const turn = { text: `we won ${hidden}`, context: [{ who: 'other', text: `and? ${hidden}` }] } as const;
    const suggestion = await suggest(ANSWER, { turn });
    const draft = await checkDraft(FEEDBACK, { turn, draft: `wow ${hidden}` });
    const sent = [...suggestion.asked, ...draft.asked].map(({ raw }) => raw);
    expect(sent.length).toBeGreaterThan(1);
    for (const raw of sent) expect(raw).not.toMatch(/3456789012345678|sam\b|example\.org|ours/);
  });
});
