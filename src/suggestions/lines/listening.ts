import { ASKS_TO_BE_HEARD } from '../lexicon.ts';
import type { Asks } from './bid-lines.ts';

/** Room to go on, for somebody who asks to be heard and not helped. */
export const LISTENING: Asks = {
  wish: ASKS_TO_BE_HEARD,
  ask: [
    'Will you tell me all of it?',
    'Where does it start?',
    'What else is in there?',
    'How long has it been sitting with you?',
  ],
};
