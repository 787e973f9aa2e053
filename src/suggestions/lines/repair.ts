import type { BidLines } from './bid-lines.ts';

/** A hand held out: take it, and leave who was right alone. */
export const REPAIR: BidLines = {
  openers: {
    quiet: {
      holding: ['Thank you for what you said about {it}.', 'It helps that you said that about {it}.'],
      plain: ['Thank you for saying that.', 'That helps to hear.', "I'm glad you wrote this."],
    },
    warm: {
      holding: ['It means a lot that you said that about {it}.', "I'm so glad you said that about {it}."],
      plain: [
        'Thank you, that means a lot to me.',
        'I love that you came back to this.',
        "I'm so glad you said it.",
        "We're okay, you and me.",
        'Come here, you.',
      ],
    },
    bright: {
      holding: ["Thank you! {It} and all, I'm yours.", 'Come here, you. {It} and all.'],
      plain: ['Come here, you!', 'Same team, always!', 'Thank you! Hug first.'],
    },
  },
  build: {
    holding: ["{It} and all, I'm glad you wrote that.", "I'm still glad you said that about {it}."],
    plain: ["I'm still glad you wrote that.", 'I keep thinking about what you wrote.'],
  },
  asks: [
    {
      when: /\b(?:again|start over|redo|restart|try)\b/iu,
      ask: ['Shall we start over?', 'How would you like to begin again?', 'Can we try it together tonight?'],
    },
    {
      when: /\b(?:tired|stress\w*|scared|worried|empty|fried|hangry|hungry)\b/iu,
      ask: ['How are you doing now?', 'What would feel good right now?', 'Can I come and sit with you?'],
    },
    {
      when: /\b(?:i'?ll|ill|i can|i could|i've|ive|i got|i made|i called|i left)\b/iu,
      ask: [
        'What would help you most tonight?',
        'When will I see you?',
        'Shall we do it together?',
        'How are you now?',
      ],
    },
    {
      when: /\b(?:forgive|sorry|soz|apolog\w*|my bad|my fault|on me)\b/iu,
      ask: [
        'How are you now?',
        'Can we start again from here?',
        'When do I get a hug?',
        'What was going on for you?',
      ],
    },
    {
      ask: [
        'Can we start again from here?',
        'Can we talk tonight, just us?',
        'How are you now?',
        'What would feel good for us now?',
      ],
    },
  ],
};
