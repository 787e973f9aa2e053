import { describe, expect, it } from 'vitest';
import { judgedTurns } from '../../scripts/learn/judged.ts';
import { learn } from '../../scripts/learn/learn.ts';
import { lineSchema } from '../../scripts/learn/line.ts';
import { CUE_TASK, REPLY_TASK, type Task } from '../../scripts/learn/task.ts';
import type { Example } from '../../scripts/learn/training-data.ts';
import { modelFiles } from '../../scripts/learn/write-model.ts';
import { createClassifier } from '../../src/classifier/classifier.ts';
import { readModel } from '../../src/classifier/model.ts';
import { EMBEDDING_SIZE } from '../../src/encoder/net.ts';
import type { Cue } from '../../src/coaching/cues.ts';
import type { Reply } from '../../src/coaching/replies.ts';

/** Stands for an encoder: what is passed lies in one direction, the rest in another. */
const meaningOf = (text: string): Float32Array => {
  const embedding = new Float32Array(EMBEDDING_SIZE);
  embedding[text.includes('passed') ? 0 : 1] = 1;
  return embedding;
};

type Said = [text: string, cue: Cue, reply?: Reply];

const chatOf = (id: number, said: readonly Said[]): Example[] => {
  const turns = said.map(([text, cue, reply], i) => ({ who: i % 2 === 0 ? 'A' : 'B', text, cue, reply }));
  return judgedTurns(lineSchema.parse({ id: `T${id}`, turns }), id).map((judged) => ({
    ...judged,
    file: 'invented',
    group: judged.chat,
    weight: 1,
    lifelike: true,
    embedding: meaningOf(judged.text.text),
  }));
};

const THINGS = ['the exam', 'my course', 'the audition', 'the driving test', 'the inspection', 'the trial'];

const CHATS = THINGS.flatMap((thing, i) =>
  chatOf(i, [
    [`i passed ${thing}!!`, 'good_news'],
    [`wow tell me all about ${thing}, how was it?`, 'none', 'active_constructive'],
    ['missing you a lot', 'affection'],
    ['the bins go out on friday', 'none', 'passive_destructive'],
  ]),
);

const silent = (): void => undefined;

/** The shipped tasks with few buckets, so that a run takes a moment. */
const small = <L extends string>(task: Task<L>): Task<L> => ({
  ...task,
  options: { ...task.options, buckets: 2 ** 12, rarest: 2, hidden: 4, epochs: 20 },
});
const tasks = { cue: small(CUE_TASK), reply: small(REPLY_TASK) };

const train = (seed: number) => modelFiles(learn({ examples: CHATS, count: 3, seed, tasks }, silent));

describe('training', () => {
  const first = train(1);

  it('gives the same bytes for the same chats and seed', () => {
    const second = train(1);
    expect(second.head).toBe(first.head);
    expect(Buffer.compare(second.weights, first.weights)).toBe(0);
  });

  it('gives a model that has learned what it was shown', async () => {
    const head: unknown = JSON.parse(first.head);
    const classifier = createClassifier(readModel(head, first.weights), (text) =>
      Promise.resolve(meaningOf(text)),
    );
    const news = await classifier.readCue({ text: 'i passed the other exam!!', context: [] });
    const bins = await classifier.readCue({ text: 'the bins go out on monday', context: [] });
    expect(news.good_news).toBeGreaterThan(bins.good_news);
    const context = [{ who: 'other', text: 'i passed the exam!!' } as const];
    const reply = await classifier.readReply({ text: 'wow tell me all, how was it?', context });
    expect(reply.active_constructive).toBeGreaterThan(0.5);
  });

  it('refuses weights that do not belong to the head', () => {
    const head: unknown = JSON.parse(first.head);
    expect(() => readModel(head, first.weights.subarray(8))).toThrow('bytes of weights where');
  });
});
