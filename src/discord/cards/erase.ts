import { ERASE } from '../../coaching/phrases.ts';
import type { Card } from '../command.ts';
import { switchOff } from '../switch-off.ts';

export const erasePresses: Card = {
  async press(press, { action }, toward) {
    if (action !== 'yes') {
      await press.update({ content: ERASE.kept, components: [], files: [] });
      return;
    }
    await press.deferUpdate();
    const couples = await toward.erase(press.user.id);
    await press.editReply({ content: ERASE.done, components: [] });
    for (const couple of couples) await switchOff(press.client, couple);
  },
};
