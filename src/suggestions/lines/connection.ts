import type { BidLines } from './bid-lines.ts';

/** A small hello: join in. */
export const CONNECTION: BidLines = {
  openers: {
    quiet: {
      holding: ['{It}. I like that.', "{It}, hm. I'm listening.", '{It}. That made me smile.'],
      plain: ['I like that.', "I'm listening.", 'That made me smile.'],
    },
    warm: {
      holding: ['{It}! You got me.', "Ha, {it}. I'm in.", '{It}! Love it.'],
      plain: ['Ha, you got me.', "I'm glad you sent this.", "I'm all yours."],
    },
    bright: {
      holding: ['{It}! I need the full story.', 'Okay, {it}! Go on.', '{It}! I need all of it.'],
      plain: ['Okay, now I need to know!', 'Ha! Go on!', 'You have my full attention!'],
    },
  },
  build: {
    holding: ['{It}. I keep coming back to it.', 'Back to this: {it}.', "I'm still on this: {it}."],
    plain: ['Back to what you said.', "I'm still on your message."],
  },
  asks: [
    { when: /\bguess\b/iu, ask: ['What is it?', 'Is it good?', 'How many guesses do I get?'] },
    {
      when: /\b(?:how|what|where|when)\b[^.\n]*\b(?:you|u|ur|your)\b|\bhow (?:did|was|are|is)\b|\b(?:you|u) ok\b/iu,
      ask: ['Shall I start with the good bit?', 'And yours, how is it going?', 'Want the long version?'],
    },
    {
      when: /\b(?:tonight|tomorrow|weekend|friday|saturday|sunday|movie|film|dinner|walk|wanna|want to|let'?s|shall we|date)\b/iu,
      ask: ['What are you in the mood for?', 'What did you have in mind?', 'What would make it perfect?'],
    },
    {
      when: /\b(?:look|see|window|photo|pic|picture|listen|watch)\b|📷/iu,
      ask: ["What's the story here?", 'Where did you find this?', 'What was your first thought?'],
    },
    {
      when: /\b(?:would (?:you|u) rather|best|worst|describe|name|which|favou?rite|better|be honest)\b/iu,
      ask: ["What's your own answer?", 'What would you pick?', 'What made you wonder?'],
    },
    {
      ask: ['And then what?', 'What made you think of it?', 'Tell me more, how come?', 'What happened next?'],
    },
  ],
};
