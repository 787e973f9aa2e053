import type { BidLines } from './bid-lines.ts';

/** Good news: be glad out loud, then ask to relive it. */
export const GOOD_NEWS: BidLines = {
  openers: {
    quiet: {
      holding: [
        "{It}. I'm smiling.",
        "{It}. Oh, I'm glad.",
        "{It}. That's lovely.",
        '{It}. Good. Really good.',
        '{It}. So good to read.',
      ],
      plain: ["I'm smiling at this.", "Oh, I'm glad.", "That's so good to read.", 'What a lovely thing.'],
    },
    warm: {
      holding: [
        "{It}! I'm so happy.",
        '{It}! That made my day.',
        '{It}! I love this.',
        'Oh, {it}! So good.',
        'Oh wow, {it}.',
        "Ha! {It}! I'm beaming.",
      ],
      plain: ["I'm so happy about this!", 'That made my day!', 'I love this!', 'Oh, this is so good!'],
    },
    bright: {
      holding: [
        'YES. {It}!',
        'Wait, {it}! Amazing.',
        '{It}! This is huge.',
        'Stop everything: {it}!',
        'Woo! {It}!',
      ],
      plain: ['YES. This is huge!', 'Wait, amazing!', "Okay, I'm grinning like mad!", 'Best message today!'],
    },
  },
  build: {
    holding: [
      '{It}. I keep smiling about that.',
      'Still smiling about it: {it}.',
      'Wait, back to this: {it}.',
      'Back to {thing} for a moment.',
    ],
    plain: ["I'm still smiling about your news.", 'Wait, back to your news.', 'I want to hear more of this.'],
  },
  asks: [
    {
      when: /\b(?:scan|bloods?|test came|results?|biops\w+|clear|doctor|vet|fever|surgery|op|physio|dentist|cavit\w+|pressure)\b/iu,
      ask: [
        'How does it feel to breathe out?',
        'What was it like, hearing that?',
        "What's the first nice thing you'll do now?",
      ],
    },
    {
      when: /\b(?:job|offer|interview|contract|promot\w+|promo|raise|hired|shift|boss|manager|team|lead|role|position)\b/iu,
      ask: [
        'What did they say, word for word?',
        'What are you looking forward to most?',
        'How did you find out?',
      ],
    },
    {
      when: /\b(?:exam|passed|grade|essay|thesis|viva|degree|licen[cs]e|diploma|cert\w*|mock|algebra|class|prof\w*|teacher)\b/iu,
      ask: [
        'What was it like, seeing the result?',
        'Which part are you happiest about?',
        'Who did you want to tell first?',
      ],
    },
    {
      when: /\b(?:mum|mom|dad|nan|gran(?:ny|dma|dpa)?|kids?|baby|toddler|son|daughter|niece|nephew|little one)\b/iu,
      ask: ['What was the look on that face?', 'What was it like to see?', 'What did you say back?'],
    },
    {
      when: /\b(?:slept|sleeping|crawled|first (?:steps?|word|tooth)|potty|napp?(?:ed)?)\b/iu,
      ask: ['How did it feel, when you noticed?', 'What was it like?', 'How are you feeling now?'],
    },
    {
      doer: 'author',
      when: /\b(?:ran|run|km|lap|pool|swam|goals?|match|won|race|deadlift|bench|beat|level|boss|marathon|scored|tries)\b/iu,
      ask: [
        'When did you know you had it?',
        'What was the best moment of it?',
        'What went through your head?',
      ],
    },
    {
      when: /\b(?:draft|novel|poem|song|painting|design|gig|solo|album|gallery|article|pr|merged|launch\w*|shipped)\b/iu,
      ask: [
        'Which bit are you proudest of?',
        'What did they love about it?',
        'How did it feel, seeing it out there?',
      ],
    },
    {
      when: /\b(?:bread|cake|tray|soup|loaf|dough|cooked|baked|garden|tomato\w*|seed\w*|bees|tree|plot)\b/iu,
      ask: ['What was the secret this time?', 'What does it look like up close?', 'When do I get to try it?'],
    },
    {
      when: /\b(?:saw|seal|whale|bird|owl|fox|sunset|stars|dolphin\w*|deer|dog|cat|puppy|kitten)\b/iu,
      ask: ['What was it like to see?', 'What did you do when it happened?', 'Where were you exactly?'],
    },
    {
      when: /\b(?:flat|house|landlord|keys|mortgage|rent|fees|loan|visa|permit)\b/iu,
      ask: [
        'How does it feel, having that settled?',
        'How shall we mark it?',
        'What was the first thing you thought?',
      ],
    },
    {
      when: /\b(?:refund|bonus|quid|dollars|euros?|cash|tips?|paid|raise|prize|back pay|sold out)\b/iu,
      ask: [
        'What was the first thing you thought?',
        'How shall we mark it?',
        'What would you like to do with it?',
      ],
    },
    {
      doer: 'author',
      ask: [
        'What was going through your head?',
        'What was the best moment of it?',
        'How did it feel, right then?',
      ],
    },
    {
      doer: 'other',
      ask: ['How did you find out?', 'What was it like, hearing that?', 'What did you do when you heard?'],
    },
    {
      ask: [
        "What's the best thing about it?",
        'How does it feel now?',
        "What's the part you keep replaying?",
        'Tell me, how did it happen?',
      ],
    },
  ],
};
