import { LEAVE } from '../../coaching/phrases.ts';
import { leave } from '../../flows/leave.ts';
import type { Card } from '../command.ts';

export const leavePresses: Card = {
  async press(press, { action }, { app }) {
    const content =
      action !== 'yes' ? LEAVE.stayed : (await leave(app, press.user.id)) ? LEAVE.done : LEAVE.alone;
    await press.update({ content, components: [] });
  },
};
