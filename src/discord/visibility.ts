import { OverwriteType, PermissionFlagsBits, type GuildChannel, type Role } from 'discord.js';

const SEE = PermissionFlagsBits.ViewChannel;

/** Roles that may see the channel, the bots' own excepted. Who holds a role is not known here: any role may have holders. */
const rolesThatSee = (channel: GuildChannel): Role[] =>
  [...channel.guild.roles.cache.values()].filter(
    (role) => !role.managed && channel.permissionsFor(role).has(SEE),
  );

const peopleThatSee = (channel: GuildChannel): string[] =>
  [...channel.permissionOverwrites.cache.values()]
    .filter(({ type, allow }) => type === OverwriteType.Member && allow.has(SEE))
    .map(({ id }) => id);

/**
 * A sentence on who else may see the channel, judged from roles and overwrites alone; null when nobody stands there.
 * A role that only the two hold is named too: its holders are not known.
 */
export const othersWhoSee = (channel: GuildChannel, known: readonly string[]): string | null => {
  const roles = rolesThatSee(channel);
  const everyone = roles.some(({ id }) => id === channel.guild.id);
  if (everyone) return 'everyone on this server';
  const others = peopleThatSee(channel).filter((id) => !known.includes(id));
  const named = [...roles.map(({ id }) => `<@&${id}>`), ...others.map((id) => `<@${id}>`)];
  return named.length > 0 ? named.join(', ') : null;
};
