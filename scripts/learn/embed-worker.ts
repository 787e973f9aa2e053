import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { loadEmbedAll } from '../../src/embedder.ts';

const embedAll = await loadEmbedAll();

parentPort?.on('message', (message: unknown) => {
  const texts = z.array(z.string()).parse(message);
  void embedAll(texts).then((embeddings) => parentPort?.postMessage(embeddings));
});
