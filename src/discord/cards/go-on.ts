import { ButtonStyle, type BaseMessageOptions } from 'discord.js';
import type { Couple } from '../../coaching/couple.ts';
import { pressGoOn } from '../../flows/consent.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { whisper } from '../whisper.ts';
import { button, buttonRow } from './row.ts';

const STRANGER =
  'Someone else wrote here, so I stopped listening. When this is just the two of you again, each press *Go on*.';

export const goOnCard = (couple: Pick<Couple, 'id'>): BaseMessageOptions => ({
  content: STRANGER,
  components: [buttonRow(button(toCustomId('go-on', 'press', couple.id), 'Go on', ButtonStyle.Primary))],
});

/** Each of the two presses once; the card tells only when both have. */
export const goOnPresses: Card = {
  async press(press, { about: [coupleId = ''] }, toward) {
    if (await pressGoOn(toward.app, { coupleId, channelId: press.channelId, userId: press.user.id }))
      await press.update({ content: 'You two are on your own again, and I listen.', components: [] });
    else await whisper(press, 'Noted. I go on once you both have pressed.');
  },
};
