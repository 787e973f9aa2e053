import { answerPresses } from './cards/answer.ts';
import { consentPresses } from './cards/consent-presses.ts';
import { erasePresses } from './cards/erase.ts';
import { goOnPresses } from './cards/go-on.ts';
import { leavePresses } from './cards/leave.ts';
import { nudgePresses } from './cards/nudge-presses.ts';
import { panelPresses } from './cards/panel.ts';
import { practicePresses } from './cards/practice.ts';
import { prefsPresses } from './cards/prefs-presses.ts';
import { weekPresses } from './cards/week.ts';
import type { Card } from './command.ts';

/** Every card by the first word of its custom ids. */
export const CARDS: Readonly<Record<string, Card>> = {
  answer: answerPresses,
  consent: consentPresses,
  erase: erasePresses,
  'go-on': goOnPresses,
  leave: leavePresses,
  nudge: nudgePresses,
  panel: panelPresses,
  practice: practicePresses,
  prefs: prefsPresses,
  week: weekPresses,
};
