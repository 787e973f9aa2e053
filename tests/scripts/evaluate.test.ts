import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluate, readFiles } from '../../scripts/evaluate/evaluate.ts';
import { predictionLine } from '../../scripts/evaluate/reading.ts';
import { recordOf } from '../../src/record.ts';
import { BIDS, CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { CARE } from '../../src/coaching/preferences.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import type { Classifier } from '../../src/ports.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./evaluate-fixture/${name}`, import.meta.url));
const CHATS = fixture('chats.jsonl');
const ROWS = fixture('rows.jsonl');

const sureOf = <L extends string>(labels: readonly L[], label: L): Record<L, number> =>
  recordOf(labels, (other) => (other === label ? 1 : 0));

/** Reads by a few plain words, so that every figure can be worked out by hand. */
const CUE_WORDS: readonly (readonly [word: string, cue: Cue])[] = [
  ['passed', 'good_news'],
  ['miss you', 'affection'],
  ['buses', 'stress'],
];
const replyOf = (text: string): Reply => (text.includes('?') ? 'active_constructive' : 'passive_destructive');

const plain: Pick<Classifier, 'readCue' | 'readReply' | 'thresholds'> = {
  thresholds: { bids: recordOf(BIDS, () => recordOf(CARE, () => 0.5)), conflict: 0.5, peace: 0.1 },
  readCue: ({ text }) =>
    Promise.resolve(sureOf(CUE_LABELS, CUE_WORDS.find(([word]) => text.includes(word))?.[1] ?? 'none')),
  readReply: ({ text }) => Promise.resolve(sureOf(REPLY_LABELS, replyOf(text))),
};

const run = async (files: readonly string[], outOfFold = false) => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const read = await readFiles(files, { outOfFold }, say);
  const turns = await evaluate(read, { readerFor: () => plain, seed: 1 }, say);
  return { turns, said: said.join('\n') };
};

describe('evaluating files', () => {
  it('counts every label of the chats', async () => {
    const { said } = await run([CHATS]);
    expect(said).toContain('Cues: 7 turns');
    expect(said).toMatch(/^good_news +1\.000 +1\.000 +1\.000 +1$/mu);
    expect(said).toMatch(/^repair +0\.000 +0\.000 +0\.000 +1$/mu);
    expect(said).toMatch(/^none +0\.800 +1\.000 +0\.889 +4$/mu);
    expect(said).toMatch(/^none F1 +0\.889 {2}\(95 %: /mu);
  });

  it('does not judge ambiguous replies', async () => {
    const { said } = await run([CHATS]);
    expect(said).toContain('Replies: 2 turns');
    expect(said).toMatch(/^active_constructive +1\.000 +1\.000 +1\.000 +1$/mu);
  });

  it('names, counts and skips bad lines, and lets empty ones be', async () => {
    const { said } = await run([CHATS]);
    expect(said).toContain('line 4 is skipped: not JSON');
    expect(said).toContain('line 5 is skipped: not a chat and not a row');
    expect(said).toContain('2 of its lines skipped');
  });

  it('judges a reply of which only the direction is known by its direction', async () => {
    const { said } = await run([ROWS]);
    expect(said).toContain('Cues: 1 turns');
    expect(said).toContain('Replies: 2 turns');
    expect(said).toMatch(/^turned toward F1 +1\.000/mu);
    expect(said).toMatch(/^active_destructive +0\.000 +0\.000 +0\.000 +1$/mu);
  });

  it('takes several files at once', async () => {
    const { said, turns } = await run([CHATS, ROWS]);
    expect(said).toContain('Cues: 8 turns');
    expect(new Set(turns.map(({ file }) => file))).toEqual(new Set([CHATS, ROWS]));
  });

  it('prints the same report each time', async () => {
    expect((await run([CHATS])).said).toBe((await run([CHATS])).said);
  });

  it('predicts every turn, and a reply wherever the other spoke before', async () => {
    const { turns } = await run([CHATS]);
    const lines: unknown[] = turns.map((turn): unknown => JSON.parse(predictionLine(turn)));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toEqual({
      file: CHATS,
      chat: 'T1',
      turn: 0,
      cue: sureOf(CUE_LABELS, 'none'),
      reply: null,
    });
    expect(lines[2]).toMatchObject({ turn: 2, reply: sureOf(REPLY_LABELS, 'active_constructive') });
  });

  it('rejects when a file is not there', async () => {
    await expect(run([fixture('nowhere.jsonl')])).rejects.toThrow('nowhere.jsonl');
  });
});
