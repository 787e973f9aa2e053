import type { TurnText } from '../coaching/turn.ts';
import type { Classifier, DraftRequest } from '../ports.ts';

type ReadReply = Classifier['readReply'];

/** Gable's answer that brings people closer must be clearly likelier than the three others together. */
const CLEARLY_LIKELIER = 0.6;

/** How likely the embedded classifier takes `text` for an active and constructive answer to the message. */
const warmthOf = async (readReply: ReadReply, text: string, { text: message, context }: TurnText) => {
  const mirrored = context.map(
    ({ who, text }) => ({ who: who === 'same' ? 'other' : 'same', text }) as const,
  );
  const reading = await readReply({ text, context: [...mirrored, { who: 'other', text: message }] });
  return reading.active_constructive;
};

/** No list of words knows every cold or hostile question, so each line is heard as its reader would hear it. */
export const coldLine = async (readReply: ReadReply, lines: readonly string[], turn: TurnText) => {
  const warmths = await Promise.all(lines.map((line) => warmthOf(readReply, line, turn)));
  return warmths.every((warmth) => warmth >= CLEARLY_LIKELIER) ? null : 'not_constructive';
};

/** A change to a draft may not turn a warm answer cold. */
export const colderEdit = async (readReply: ReadReply, edit: string | null, request: DraftRequest) => {
  const { draft, turn } = request;
  if (edit === null || turn === null) return null;
  const [before, after] = await Promise.all([
    warmthOf(readReply, draft, turn),
    warmthOf(readReply, edit, turn),
  ]);
  return after >= Math.min(before, CLEARLY_LIKELIER) ? null : 'not_constructive';
};
