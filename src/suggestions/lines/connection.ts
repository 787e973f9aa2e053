import type { BidLines, Openers } from './bid-lines.ts';

/** Play that has its own rules is simply played. */
const PLAYING: Openers = {
  holding: ['Okay, {it}.', 'Ha, {it}.'],
  plain: ['Okay.', 'Ha, okay.', "Okay, I'm in."],
};

const NOT_YET: Openers = {
  holding: ['{It}, hm. Not yet.'],
  plain: ['Not yet.', 'Hm, not yet.', 'Oh, not yet.'],
};

/** A small hello: join in. */
export const CONNECTION: BidLines = {
  openers: {
    quiet: {
      holding: ['{It}. I like that.', '{It}, hm.', '{It}. That made me smile.'],
      plain: ["Hm, I'm listening.", 'Hey, you.', "I'm here."],
    },
    warm: {
      holding: ['{It}! Love it.', 'Ha, {it}.', '{It}! That made me smile.'],
      plain: ["I'm all ears.", "I'm all yours.", 'Ha, hello you.', 'Always happy to hear from you.'],
    },
    bright: {
      holding: ['{It}! I need the full story.', 'Okay, {it}! Go on.', '{It}! I need all of it.'],
      plain: ['You have my full attention!', 'Ha, hello!', 'Best interruption of my day!'],
    },
  },
  build: {
    holding: ['{It}. I keep coming back to it.', 'Back to this: {it}.', "I'm still on this: {it}."],
    plain: ['Back to what you said.', "I'm still on your message."],
  },
  asks: [
    {
      when: /\bknock,? knock\b/iu,
      openers: PLAYING,
      ask: ["Who's there?", 'Who is it?', 'Who dares?', "Who's there this time?"],
    },
    {
      when: /\bguess who\b/iu,
      openers: PLAYING,
      ask: ['Is it you?', 'Do I get a hint?', 'Who is it?', 'Is it somebody I know?'],
    },
    {
      when: /\bguess\b/iu,
      ask: [
        'Do I get a hint?',
        'How many guesses do I get?',
        'Okay, will you tell me?',
        'Can I have three guesses?',
      ],
    },
    {
      when: /\bhear me out\b/iu,
      ask: ['Go on, what else?', 'When do we start?', "What's the catch?", 'How would it go?'],
    },
    {
      when: /\bwould (?:you|u) rather|\bif (?:we|you|u|i) (?:were|was|had|could)\b|\bname (?:one|a|your)\b|\b(?:would|do) (?:you|u) (?:think|reckon)\b|\bfavou?rite\b|\bserious question\b|\bbe honest\b/iu,
      ask: [
        "What's your own answer?",
        'What would you pick?',
        'What made you wonder?',
        'Do you have a theory?',
      ],
    },
    {
      when: /\b(?:did|have) (?:you|u) (?:already |ever )?(?:see|seen|watch(?:ed)?|read|look(?:ed)?|notice[ds]?)\b/iu,
      openers: NOT_YET,
      ask: ['Shall I look now?', 'What did I miss?', 'Shall we look together?', 'Will you tell me about it?'],
    },
    {
      when: /\b(?:did|have) (?:you|u) hear(?:d)?\b/iu,
      openers: NOT_YET,
      ask: ['What did I miss?', 'What happened?', 'Will you tell me?', "What's the story?"],
    },
    {
      when: /\bhow(?:'s|s| (?:did|was|were|is|are|r))\b/iu,
      ask: [
        'Shall I start with the good bit?',
        'Want the long version or the short one?',
        'How about you, how was yours?',
      ],
    },
    {
      when: /\b(?:you|u) (?:up|awake|home|free|there|busy|around)\b/iu,
      ask: ["What's on your mind?", 'What are you plotting?', 'Shall I call you?', 'What is it?'],
    },
    {
      when: /\b(?:what|where|when)(?:'d|'re|s|'s| (?:did|are|r|have|were|is))? ?(?:you|u|ur|your)\b|\b(?:you|u) (?:ok|okay)\b|\b(?:did|have) (?:you|u)\b/iu,
      ask: ['Want the long answer or the short one?', 'And you?', 'Shall I call and tell you?'],
    },
    {
      when: /\b(?:tonight|tomorrow|weekend|later|friday|saturday|sunday|wanna|want to|want (?:some|an?|to)?|let'?s|shall we|should we|come (?:see|sit|look|with|over)|fancy|in\?|game|play|call|facetime)\b|\b(?:movie|film|dinner|breakfast|lunch|coffee|walk|drive|ice cream|swim|date|pint|beer)s?\b[^.\n]*\?/iu,
      ask: [
        'What are you in the mood for?',
        'What did you have in mind?',
        'What would make it perfect?',
        'When do we start?',
      ],
    },
    {
      when: /\b(?:moon|sky|sunset|sunrise|stars|rainbow|snowing|northern lights)\b/iu,
      ask: ['Shall I look now?', 'Can we look at it together?', 'What does it look like from where you are?'],
    },
    {
      when: /\bthere(?:'?s| is| are)\b/iu,
      ask: ['Will you show me?', 'Can I see?', 'What did you think when you saw it?'],
    },
    {
      when: /\b(?:look|see|photo|pic|picture|listen|watch|clip|video|meme|sticker|found)\b|[📷📸]|https?:/iu,
      ask: [
        "What's the story here?",
        'How did you find this?',
        'What was your first thought?',
        "What's your favourite bit?",
      ],
    },
    {
      when: /\b(?:remember|back when|that time|years ago|first time)\b/iu,
      ask: [
        'What made you think of it?',
        'Which bit do you remember best?',
        'What did you think of me then?',
      ],
    },
    {
      when: /\b(?:rate|grade|score|judge|vote|forgive|pick one|choose)\b/iu,
      ask: ['Do you want kind or honest?', "What's your own verdict?", 'Out of ten, what would you say?'],
    },
    {
      when: /\?\s*$/u,
      ask: ['What do you think?', 'And you?', 'What would you say?', 'Shall we talk about it?'],
    },
    { ask: ['Tell me?', 'Go on?', 'Will you tell me more?', 'Tell me all of it?'] },
  ],
};
