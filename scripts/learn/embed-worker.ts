import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { loadEmbed } from '../../src/encoder/encoder.ts';

const embed = await loadEmbed();

parentPort?.on('message', (message: unknown) => {
  const texts = z.array(z.string()).parse(message);
  void Promise.all(texts.map(embed)).then((embeddings) => parentPort?.postMessage(embeddings));
});
