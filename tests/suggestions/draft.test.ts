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
  it.each(['you never listen, whatever', 'get over it', 'ur so dramatic', 'here we go again…'])(
    '“%s” gets a pause and no rewrite',
    async (draft) => {
      const { edit, heard } = await check(draft, 'stress');
      expect(edit).toBeNull();
      expect(heard).toContain('ten minutes');
    },
  );

  it.each(["you're pathetic and I hate you", 'shut up', 'ur such a moron', 'grow up', 'i hate you'])(
    'the contempt in “%s” is not praised',
    async (draft) => {
      for (const message of ['third meeting today', null])
        expect(await check(draft, 'stress', message)).toEqual({
          strength: '',
          heard: 'That is a lot of anger, and it may be heard harder than you mean it.',
          edit: null,
        });
    },
  );

  it.each(["i'll kill you", 'I will kill you', "if you leave me i'll make sure you pay"])(
    'the threat in “%s” is not helped with',
    async (draft) => {
      for (const message of ['third meeting today', null])
        expect(await check(draft, 'stress', message)).toEqual({
          strength: 'This is more than a bot should help with.',
          heard: 'If somebody is in danger, `/help` says who helps.',
          edit: null,
        });
    },
  );
});

it.each(['I love you', 'hi', 'nice work', 'same', 'you should rest', 'thinking of you'])(
  'adds nothing to “%s” where there is no message to answer',
  async (draft) => {
    const { strength, heard, edit } = await check(draft, null, null);
    expect(edit).toBeNull();
    expect(`${strength} ${heard}`).not.toMatch(/nod|nothing to answer/u);
  },
);

it.each([null, 'third meeting today'])(
  'does not call “I told you so” a warm full stop, after %j',
  async (message) => {
    const { strength, heard, edit } = await check(
      'I told you so',
      message === null ? null : 'stress',
      message,
    );
    expect(`${strength} ${heard}`).not.toMatch(/warm|took a moment/u);
    expect(heard).toContain('being right');
    expect(edit).toBeNull();
  },
);

it.each(['Can I make it up to you?', 'i was wrong, forgive me', 'sorry for last night', 'my fault'])(
  'hears the apology in “%s”',
  async (draft) => {
    for (const message of ['you forgot my birthday', null])
      expect((await check(draft, null, message)).strength).toContain('hold out a hand');
  },
);

it.each(['sorry for your loss', "I'm sorry but you started it", 'ugh im sorry babe'])(
  'hears no apology in “%s”',
  async (draft) => {
    expect((await check(draft, 'stress', 'the funeral was long')).strength).not.toContain('hold out a hand');
  },
);

it.each<[Bid, string]>([
  ['stress', "that's great babe"],
  ['vulnerability', 'nice!'],
  ['stress', 'awesome'],
])('hears that %s is passed over by “%s”', async (bid, draft) => {
  expect((await check(draft, bid, 'twelve hours on my feet and then the bus')).heard).toContain(
    'passing over',
  );
});

it('takes what one does for no detail', async () => {
  const { strength } = await check('will you come?', 'connection', 'come sit outside with me');
  expect(strength).not.toContain('"come"');
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
