import { describe, expect, it } from 'vitest';
import type { Bid } from '../../src/coaching/cues.ts';
import type { Reply } from '../../src/coaching/replies.ts';
import { createEmbeddedCoach } from '../../src/suggestions/coach.ts';

const coach = createEmbeddedCoach();

const check = (
  draft: string,
  bid: Bid | null = 'good_news',
  message: string | null = 'they said yes to the second interview',
  reply: Reply | null = null,
) =>
  coach.checkDraft({
    draft,
    bid,
    turn: message === null ? null : { text: message, context: [] },
    reply,
    cloud: false,
  });

describe('a draft of few words', () => {
  it.each(['nice 👍', 'ok', 'aw', 'thats great'])(
    '“%s” is kept as typed and gets one question',
    async (draft) => {
      const { edit, heard } = await check(draft);
      expect(edit?.startsWith(draft)).toBe(true);
      expect(edit?.match(/\?/gu)).toHaveLength(1);
      expect(heard).toContain('may be heard');
    },
  );

  it('gets a question in its own lower case', async () => {
    const { edit } = await check('so proud of you');
    expect(edit).toBe(edit?.toLowerCase());
  });
});

describe('a draft that is good already', () => {
  it.each(['omg the second interview!! what did they ask?', 'I am so proud of you! How did they tell you?'])(
    '“%s” is left alone',
    async (draft) => {
      expect((await check(draft)).edit).toBeNull();
    },
  );

  it('hears which of the partner’s words it takes up', async () => {
    expect((await check('the interview!! what did they ask?')).strength).toContain('"interview"');
  });
});

describe('a hostile draft', () => {
  it.each([
    'you never listen, whatever',
    'get over it',
    'ur so dramatic',
    "i'll kill you",
    'here we go again…',
  ])('“%s” gets a pause and no rewrite', async (draft) => {
    const { edit, heard } = await check(draft, 'stress');
    expect(edit).toBeNull();
    expect(heard).toContain('ten minutes');
  });
});

it.each(['you should just talk to her', 'try not to think about it', 'don’t worry'])(
  'the advice in “%s” gets warmth before it, its words untouched',
  async (draft) => {
    const { edit } = await check(draft, 'vulnerability', 'interview in an hour… idk');
    expect(edit?.endsWith(draft)).toBe(true);
    expect(edit).not.toBe(draft);
  },
);

it('brings a talk that turned to the writer back with a question', async () => {
  const { edit } = await check('same, my day was worse', 'stress', 'third meeting today');
  expect(edit).toMatch(/^same, my day was worse\. .+\?$/u);
});

it.each(['nice', 'How was it?', 'I love you ❤️', 'you should rest'])(
  'reads “%s” with nothing to answer',
  async (draft) => {
    const { strength, heard } = await check(draft, null, null);
    expect(strength).not.toBe('');
    expect(heard).not.toBe('');
  },
);

it('never grades and never scolds', async () => {
  for (const draft of [
    'k',
    'whatever',
    'you should rest',
    'so happy for you!',
    'won’t that be too much?',
    'same',
  ])
    for (const text of Object.values(await check(draft)))
      expect(text ?? '').not.toMatch(/\b(?:score|grade|wrong|bad|fail|must|good job|\d+ ?%|\/10)\b/iu);
});
