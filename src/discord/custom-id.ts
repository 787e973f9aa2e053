import { z } from 'zod';

/** What a button, select or modal carries, so that it works after a restart: which card, which action, about what. */
export type CustomId = { card: string; action: string; about: string[] };

const word = z.string().regex(/^[a-z0-9_.-]+$/i);
const schema = z.tuple([word, word], word);

export const toCustomId = (card: string, action: string, ...about: string[]): string =>
  [card, action, ...about].join('|');

/** Null for an id that is not one of ours. */
export const parseCustomId = (id: string): CustomId | null => {
  const parsed = schema.safeParse(id.split('|'));
  if (!parsed.success) return null;
  const [card, action, ...about] = parsed.data;
  return { card, action, about };
};
