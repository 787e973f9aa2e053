import type { GuildMemberFlags, MessageFlags, RoleFlags } from 'discord-api-types/v10';
import { z } from 'zod';

const bits = (value: unknown): boolean => Number.isSafeInteger(value);
const messageFlags = z.custom<MessageFlags>(bits);
const roleFlags = z.custom<RoleFlags>(bits);
const memberFlags = z.custom<GuildMemberFlags>(bits);

/** Bits as the flags that they are. */
export const flagsOf = (sum: number): MessageFlags => messageFlags.parse(sum);

export const NO_MEMBER_FLAGS = memberFlags.parse(0);
export const NO_ROLE_FLAGS = roleFlags.parse(0);
