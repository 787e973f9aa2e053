import type { DraftFacts } from './facts.ts';

/** How a draft reads. `add`: where the one small change goes; null where the draft stands as it is. */
export type DraftReading = {
  name: string;
  when(facts: DraftFacts): boolean;
  strength(facts: DraftFacts): string;
  heard: string;
  add: 'question_after' | 'later_after' | 'warmth_before' | 'word_before' | null;
};

const always = (text: string) => () => text;

const tookUp = ({ takesUp, warm }: DraftFacts, otherwise: string): string => {
  if (takesUp) return `You take up "${takesUp}", so they know you read it.`;
  return warm ? 'It is warm, and in your own words.' : otherwise;
};

/** Bids that are closed by a cold answer: no added warmth makes up for it. */
const isOpenHand = ({ bid }: DraftFacts): boolean =>
  bid === 'affection' || bid === 'connection' || bid === 'repair';

/** Each way to read a draft, the first that fits counts. Hunches in plain words: no marks, no scolding. */
export const DRAFT_READINGS: readonly DraftReading[] = [
  {
    name: 'danger',
    when: ({ unsafe }) => unsafe,
    strength: always('This is more than a bot should help with.'),
    heard: 'If somebody is in danger, `/help` says who helps.',
    add: null,
  },
  {
    name: 'contempt',
    when: ({ contempt }) => contempt,
    strength: always(''),
    heard: 'That is a lot of anger, and it may be heard harder than you mean it.',
    add: null,
  },
  {
    name: 'in heat',
    when: ({ hostile }) => hostile,
    strength: always('You are being honest about how it is for you right now.'),
    heard:
      'It may be heard harder than you mean it. It keeps for ten minutes: a glass of water first, then see.',
    add: null,
  },
  {
    name: 'cannot now',
    when: ({ notNow }) => notNow,
    strength: always('You say honestly that now is a bad moment.'),
    heard: 'It may be heard as a no to them rather than to the moment. A time makes the difference.',
    add: 'later_after',
  },
  {
    name: 'an apology',
    when: ({ apologises }) => apologises,
    strength: always('You hold out a hand, and that is the hard part.'),
    heard: 'It may be heard as "you matter more than being right". Send it as it is.',
    add: null,
  },
  {
    name: 'being right',
    when: ({ rubsIn }) => rubsIn,
    strength: always('You say what you think.'),
    heard: 'It may be heard as being right, when being with them is what helps first.',
    add: null,
  },
  {
    name: 'a cheer for something hard',
    when: ({ cheersHardship, takesUp, asks }) => cheersHardship && !takesUp && !asks,
    strength: always('You are answering, and being answered is most of it.'),
    heard:
      'It may be heard as passing over what they wrote, since it was hard. A word about that would reach them.',
    add: null,
  },
  {
    name: 'a closed door',
    when: (facts) => facts.reply === 'active_destructive' && isOpenHand(facts),
    strength: always('You say what you think.'),
    heard:
      'It may be heard as a door closing, just when they reached out. If that is not it, let it rest ten minutes.',
    add: null,
  },
  {
    name: 'advice',
    when: ({ advises, asks }) => advises && !asks,
    strength: (facts) => tookUp(facts, 'You want to make it lighter for them.'),
    heard: 'Advice may be heard as "let\'s be done with it", when company is what helps first.',
    add: 'warmth_before',
  },
  {
    name: 'a bright side',
    when: ({ compares }) => compares,
    strength: (facts) => tookUp(facts, 'You would like them to feel better.'),
    heard: 'A bright side may be heard as "it is not so bad", before anybody has said that it is.',
    add: 'warmth_before',
  },
  {
    name: 'a worry about it',
    when: ({ dampens, reply, turnsAway }) => dampens || (reply === 'active_destructive' && !turnsAway),
    strength: (facts) => tookUp(facts, 'You are thinking ahead for both of you.'),
    heard: 'The thought behind it may be kind, and it may still be heard as a "but".',
    add: 'warmth_before',
  },
  {
    name: 'turned to oneself',
    when: ({ turnsAway }) => turnsAway,
    strength: (facts) => tookUp(facts, 'You show that you know what it is like.'),
    heard: 'It may be heard as the talk moving on to you. A question brings it back.',
    add: 'question_after',
  },
  {
    name: 'another topic',
    when: ({ reply }) => reply === 'passive_destructive',
    strength: (facts) => tookUp(facts, 'It is something that needs saying too.'),
    heard: 'Right now it may be heard as passing over what they wrote. A word about that first, then yours.',
    add: 'word_before',
  },
  {
    name: 'a word of their own',
    when: ({ alone, asks }) => alone && !asks,
    strength: ({ warm }) =>
      warm ? 'It is warm, and in your own words.' : 'It is short and in your own words.',
    heard: 'It may be heard just as you say it. Send it as it is.',
    add: null,
  },
  {
    name: 'asks about the thing',
    when: ({ asks, takesUp, warm, reply }) =>
      asks && (takesUp !== null || warm || reply === 'active_constructive'),
    strength: ({ takesUp, warm }) => {
      if (takesUp) return `You ask, and you name "${takesUp}": that is the whole art.`;
      return warm ? 'It is warm and it asks: that is the whole art.' : 'You ask: that is the whole art.';
    },
    heard: 'It may be heard as "I\'m with you, tell me more". Send it as it is.',
    add: null,
  },
  {
    name: 'asks',
    when: ({ asks }) => asks,
    strength: always('You ask, so there is something to answer.'),
    heard: 'It may be heard as interest; a word of warmth before it would say why you ask.',
    add: 'warmth_before',
  },
  {
    name: 'a nod',
    when: ({ short }) => short,
    strength: (facts) => tookUp(facts, 'You are answering, and being answered is most of it.'),
    heard: 'It may be heard as a nod: kind, perhaps a little busy.',
    add: 'question_after',
  },
  {
    name: 'a warm full stop',
    when: () => true,
    strength: (facts) => tookUp(facts, 'You are answering, and being answered is most of it.'),
    heard: 'It may be heard as a warm full stop: good to get, with nothing to answer yet.',
    add: 'question_after',
  },
];
