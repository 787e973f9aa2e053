import { PHRASES } from '../../coaching/phrases.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../coaching/preferences.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import { UserError } from '../../coaching/user-error.ts';
import { changePreferences } from '../../flows/preferences.ts';
import type { Refiner } from '../../ports.ts';
import type { Card, Press } from '../command.ts';
import { FIELDS, isField } from './prefs-fields.ts';
import { prefsPanel } from './prefs.ts';

type Change = (before: Preferences) => Preferences;

const reset: Change = ({ zone }) => ({ ...DEFAULT_PREFERENCES, zone });

const changeBy = (press: Press, field: string, refiner: Refiner | null): Change => {
  if (!press.isStringSelectMenu() || !isField(field)) throw new UserError(PHRASES.cardIsOld);
  return (before) => FIELDS[field].change(before, press.values, refiner);
};

/** Each select saves at once; the panel then shows what is saved. */
export const prefsPresses: Card = {
  async press(press, { action }, { app }) {
    const isReset = action === 'reset';
    const change = isReset ? reset : changeBy(press, action, app.refiner);
    const after = await changePreferences(app, press.user.id, change);
    await press.update(prefsPanel(after, app.refiner, isReset ? PREFS.wasReset : undefined));
  },
};
