import type { BidLines } from './bid-lines.ts';

/** A small hello: join in. */
export const CONNECTION: BidLines = {
  openers: {
    quiet: {
      holding: ['{It}. I like that.', '{It}, hm.', '{It}. That made me smile.'],
      plain: ["Hm, I'm listening.", 'That made me smile.', 'I like that.'],
    },
    warm: {
      holding: ['{It}! Love it.', 'Ha, {it}.', '{It}! That made me smile.'],
      plain: [
        "I'm glad you sent this.",
        "I'm all yours.",
        'Ha, hello you.',
        'Always happy to hear from you.',
      ],
    },
    bright: {
      holding: ['{It}! I need the full story.', 'Okay, {it}! Go on.', '{It}! I need all of it.'],
      plain: ['You have my full attention!', 'Ha! Yes!', 'Best interruption of my day!'],
    },
  },
  build: {
    holding: ['{It}. I keep coming back to it.', 'Back to this: {it}.', "I'm still on this: {it}."],
    plain: ['Back to what you said.', "I'm still on your message."],
  },
  asks: [
    {
      when: /\bguess\b/iu,
      ask: ['Do I get a hint?', 'Is it a good one?', 'How many guesses do I get?', 'Okay, what is it?'],
    },
    {
      when: /\bwould (?:you|u) rather|\bif (?:we|you|u|i) (?:were|was|had|could)\b|\bhear me out|\bname (?:one|a|your)\b|\b(?:would|do) (?:you|u) (?:think|reckon)\b|\bfavou?rite\b|\bserious question\b|\bbe honest\b/iu,
      ask: [
        "What's your own answer?",
        'What would you pick?',
        'What made you wonder?',
        'Do you have a theory?',
      ],
    },
    {
      when: /\bhow(?:'s|s| (?:did|was|were|is|are|r))\b|\b(?:what|where|when)(?:'d|'re|s|'s| (?:did|are|r|have|were|is))? ?(?:you|u|ur|your)\b|\b(?:you|u) (?:ok|okay|up|awake|home|free|there)\b|\b(?:did|have) (?:you|u)\b/iu,
      ask: [
        'Shall I start with the good bit?',
        'Want the long version or the short one?',
        'How about you, how was your bit of the day?',
      ],
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
      when: /\b(?:look|see|photo|pic|picture|listen|watch|clip|video|meme|sticker|found|there(?:'?s| is| are))\b|[📷📸]|https?:/iu,
      ask: [
        "What's the story here?",
        'Where did you find this?',
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
      ask: [
        "Go on, what's the story?",
        'Will you tell me more?',
        'Where are you right now?',
        "What's the best bit of it?",
      ],
    },
  ],
};
