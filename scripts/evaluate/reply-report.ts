import { noticeReply } from '../../src/coaching/notice.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import { intervalOf } from './bootstrap.ts';
import type { ReadTurn } from './reading.ts';
import { confusionOf, frequentIn, macroF1, scoreOf } from './scores.ts';
import { confusionTable, figureLine, labelTable } from './table.ts';

/** A reply; `right` has more than one label where only the direction is known. */
export type ReplyTurn = { right: readonly Reply[]; said: Reply };

const isToward = (reply: Reply): boolean =>
  reply === 'active_constructive' || reply === 'passive_constructive';

const replyTurns = (turns: readonly ReadTurn[]): ReplyTurn[] =>
  turns.flatMap(({ replies, replyReading }) =>
    replies.length === 0 || !replyReading ? [] : [{ right: replies, said: noticeReply(replyReading) }],
  );

const exact = (turns: readonly ReplyTurn[]) =>
  turns.flatMap(({ right: [truth, ...others], said }) =>
    truth && others.length === 0 ? [{ truth, said }] : [],
  );

const DIRECTIONS = ['toward', 'away'] as const;
const direction = (reply: Reply) => (isToward(reply) ? 'toward' : 'away');
const directions = (turns: readonly ReplyTurn[]) =>
  turns.flatMap(({ right: [truth], said }) =>
    truth ? [{ truth: direction(truth), said: direction(said) }] : [],
  );

const figuresOver = (places: readonly number[]): Record<string, (turns: readonly ReplyTurn[]) => number> => ({
  'macro-F1': (turns) => macroF1(confusionOf(REPLY_LABELS, exact(turns)), places),
  'turned toward F1': (turns) => scoreOf(confusionOf(DIRECTIONS, directions(turns)), 0).f1,
  'not turned toward F1': (turns) => scoreOf(confusionOf(DIRECTIONS, directions(turns)), 1).f1,
});

/** All figures about replies, as lines to print; `chats` are whole chats, which the bootstrap keeps together. */
export const replyReport = (chats: readonly (readonly ReadTurn[])[], seed: number): string[] => {
  const byChat = chats.map(replyTurns).filter((turns) => turns.length > 0);
  const turns = byChat.flat();
  if (turns.length === 0) return [];
  const matrix = confusionOf(REPLY_LABELS, exact(turns));
  return [
    `Replies: ${turns.length} turns`,
    ...labelTable(REPLY_LABELS, matrix),
    ...Object.entries(figuresOver(frequentIn(matrix))).map(([name, figure]) =>
      figureLine(name, figure(turns), intervalOf(byChat, figure, seed)),
    ),
    ...confusionTable(REPLY_LABELS, matrix),
  ];
};
