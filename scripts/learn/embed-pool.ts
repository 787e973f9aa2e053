import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Two cores are what a small machine has. */
const WORKERS = 2;

/** Embeds many texts, in their order. */
type EmbedAll = (texts: readonly string[]) => Promise<Float32Array[]>;

const embeddingsSchema = z.array(z.instanceof(Float32Array));

/** Embeds in threads of its own, as many batches at a time as there are; `end` stops them. */
export const createEmbedPool = (): { embedAll: EmbedAll; atOnce: number; end(): Promise<void> } => {
  const workers = Array.from(
    { length: WORKERS },
    () => new Worker(new URL('embed-worker.ts', import.meta.url)),
  );
  const free = [...workers];
  const embedAll: EmbedAll = async (texts) => {
    const worker = free.pop();
    if (!worker) throw new Error('Every thread is embedding already.');
    worker.postMessage(texts);
    const [embeddings] = z.tuple([z.unknown()]).parse(await once(worker, 'message'));
    free.push(worker);
    return embeddingsSchema.parse(embeddings);
  };
  return {
    embedAll,
    atOnce: WORKERS,
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};
