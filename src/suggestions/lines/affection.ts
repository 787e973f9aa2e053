import type { BidLines } from './bid-lines.ts';

/** Some love: let it land, and give some back. */
export const AFFECTION: BidLines = {
  openers: {
    quiet: {
      holding: ['You remembered {it}. That went straight in.', "{It}, hm. I'm smiling."],
      plain: ['That went straight in.', 'I read that twice.', "I'm keeping this one."],
    },
    warm: {
      holding: ['{It}! You make me smile.', 'I love that you said that about {it}.'],
      plain: [
        'You make me so happy.',
        'You just made my day.',
        'I love you right back.',
        'Well, now I have to smile.',
        'Lucky me.',
      ],
    },
    bright: {
      holding: ['{It}! My heart!', "{It}! Okay, I'm melting."],
      plain: ['My heart! Come here.', "Okay, I'm melting!", "Stop it, I'm grinning!"],
    },
  },
  build: {
    holding: [
      '{It}. That stays with me.',
      "I'm still smiling about {it}.",
      'Your words about {it} are still with me.',
    ],
    plain: ["I'm still smiling about what you wrote.", 'Your message is still with me.'],
  },
  asks: [
    {
      when: /\b(?:miss(?:ing)?|wish (?:you|u)|come home|far|without (?:you|u))\b/iu,
      ask: [
        'What would we do first if I were there?',
        'What do you miss most right now?',
        'When do I get to hold you?',
      ],
    },
    {
      when: /\b(?:thank\w*|thx|ty|cheers|appreciate)\b/iu,
      ask: ['Which bit meant the most?', 'Which bit did you like most?', 'What should I do more of?'],
    },
    {
      when: /\b(?:night|sleep|bed|dream|pillow)\b/iu,
      ask: ['What will you dream of?', 'Shall I ring you before you sleep?', 'Will you dream of me?'],
    },
    {
      when: /\b(?:years?|still|first|remember|since|ever|every time)\b/iu,
      ask: ['What do you remember best?', 'When did you first know?', 'What has stayed the same for you?'],
    },
    {
      when: /\b(?:face|eyes?|hair|hands?|voice|laugh|smile|smell\w*|look(?:ed|s)?|dress|shirt|fit|gorgeous|beautiful|handsome|pretty|cute)\b/iu,
      ask: ['Which bit, exactly?', 'What were you doing when you thought it?', 'When do I get to kiss you?'],
    },
    {
      when: /\blucky\b/iu,
      ask: [
        'Shall we both be lucky, then?',
        'When do I get to kiss you?',
        'Do you know how good you are for me?',
        'Can I keep you?',
      ],
    },
    {
      ask: [
        'How did I get so lucky?',
        'When do I get to kiss you?',
        'Do you know how good you are for me?',
        'Can I keep you?',
      ],
    },
  ],
};
