import { ActionRowBuilder, ButtonStyle, StringSelectMenuBuilder, type BaseMessageOptions } from 'discord.js';
import { notice, PHRASES } from '../../coaching/phrases.ts';
import type { Delivery } from '../../ports.ts';
import { toCustomId } from '../custom-id.ts';
import { messageLink } from '../message-link.ts';
import { button, buttonRow } from './row.ts';

type NudgeAction = 'another' | 'draft' | 'later' | 'more';

export const nudgeId = (action: NudgeAction, momentId: string, n: number): string =>
  toCustomId('nudge', action, momentId, String(n));

/** What the select on a nudge offers. */
export const MORE = {
  examples: 'Show more examples',
  why: 'Why this?',
  wrong: 'Wrong read',
  mute: 'Mute today',
} as const;

const buttons = ({ momentId, n }: Delivery) =>
  buttonRow(
    button(nudgeId('another', momentId, n), 'Another idea', ButtonStyle.Primary),
    button(nudgeId('draft', momentId, n), 'Check my draft'),
    button(nudgeId('later', momentId, n), 'Not now'),
  );

const more = ({ momentId, n }: Delivery) =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(nudgeId('more', momentId, n))
      .setPlaceholder('More')
      .addOptions(Object.entries(MORE).map(([value, label]) => ({ value, label }))),
  );

/** The nudge as its reader sees it: what to notice, the particular thing, one line to start from. */
export const nudgeCard = (delivery: Delivery): BaseMessageOptions => {
  const { bid, kind, author, place, suggestion } = delivery;
  const { detail, line } = suggestion;
  const words = [
    notice(bid, kind, `<@${author}>`, messageLink(place)),
    detail && `> ${detail}`,
    `**${line}**`,
  ];
  return { content: words.filter(Boolean).join('\n'), components: [buttons(delivery), more(delivery)] };
};

/** A delivered nudge without its quote. */
export const blankNudge = (): BaseMessageOptions => ({ content: PHRASES.blanked, components: [] });
