import { OverwriteType, PermissionFlagsBits, type GuildChannel, type Role } from 'discord.js';

/** More would not fit into one message. */
const MOST_NAMED = 20;

const SEE = PermissionFlagsBits.ViewChannel;

/** Roles that may see the channel, but for those that Discord manages, such as a bot's own; who holds a role is not known. */
const rolesThatSee = (channel: GuildChannel): Role[] =>
  [...channel.guild.roles.cache.values()].filter(
    (role) => !role.managed && channel.permissionsFor(role).has(SEE),
  );

const peopleThatSee = (channel: GuildChannel): string[] =>
  [...channel.permissionOverwrites.cache.values()]
    .filter(({ type, allow }) => type === OverwriteType.Member && allow.has(SEE))
    .map(({ id }) => id);

/**
 * A sentence on who else may see the channel, judged from roles and overwrites alone; null when they name nobody.
 * A role that only the two hold is named too: its holders are not known.
 */
export const othersWhoSee = (channel: GuildChannel, known: readonly string[]): string | null => {
  const roles = rolesThatSee(channel);
  const everyone = roles.some(({ id }) => id === channel.guild.id);
  if (everyone) return 'everyone on this server';
  const others = peopleThatSee(channel).filter((id) => !known.includes(id));
  const named = [...roles.map(({ id }) => `<@&${id}>`), ...others.map((id) => `<@${id}>`)];
  const more = named.length > MOST_NAMED ? [`and ${named.length - MOST_NAMED} more`] : [];
  return named.length > 0 ? [...named.slice(0, MOST_NAMED), ...more].join(', ') : null;
};
