import { ASKS_TO_BE_HEARD } from '../lexicon.ts';
import type { Asks } from './bid-lines.ts';

/** Room to go on, for somebody who asks to be heard and not helped: nothing is made bigger, and no side is taken. */
export const LISTENING: Asks = {
  wish: ASKS_TO_BE_HEARD,
  openers: {
    holding: ["{It}. I'm listening.", "{It}. I'm all ears.", "{It}. I've got time for all of it."],
    plain: ["I'm listening.", "I'm all ears.", "I've got time for all of it.", "I'm here, no fixing."],
  },
  ask: [
    'Will you tell me all of it?',
    'Where does it start?',
    'What else is in there?',
    'How long has it been sitting with you?',
  ],
};
