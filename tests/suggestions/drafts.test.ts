import { expect, it } from 'vitest';
import { loadClassifier } from '../../src/classifier-file.ts';
import { BIDS } from '../../src/coaching/cues.ts';
import { noticeReply } from '../../src/coaching/notice.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';
import { marked } from '../../src/discord/cards/feedback.ts';
import type { DraftFeedback } from '../../src/ports.ts';
import { checkDraft } from '../../src/suggestions/draft/check-draft.ts';
import { DRAFTS, type Drafted } from './support/drafts.ts';

const { readReply } = await loadClassifier();

const feedbackOn = async ({ bid, message, draft }: Drafted): Promise<DraftFeedback> => {
  const context = [{ who: 'other', text: message } as const];
  const reply = noticeReply(await readReply({ text: draft, context }));
  return checkDraft({ draft, bid, turn: { text: message, context: [] }, reply, cloud: false });
};

const FEEDBACK = await Promise.all(
  DRAFTS.map(async (drafted) => ({ drafted, feedback: await feedbackOn(drafted) })),
);

it('covers every kind of bid and every kind of answer', () => {
  for (const bid of BIDS)
    for (const reply of REPLY_LABELS)
      expect(DRAFTS.filter((one) => one.bid === bid && one.reply === reply).length).toBeGreaterThanOrEqual(2);
  expect(DRAFTS).toHaveLength(60);
});

it.each(FEEDBACK)(
  'keeps every word of “$drafted.draft”, and adds at most one question',
  ({ drafted, feedback }) => {
    if (feedback.edit === null) return;
    const bare = (text: string) => text.replace(/[.,!?]/gu, '');
    expect(bare(feedback.edit)).toContain(bare(drafted.draft.trim()));
    const asked = (text: string) => text.match(/\?/gu)?.length ?? 0;
    expect(asked(feedback.edit) - asked(drafted.draft)).toBeLessThanOrEqual(1);
  },
);

it('leaves alone what is engaged already, and gives what attacks a pause instead of a rewrite', () => {
  for (const { drafted, feedback } of FEEDBACK)
    if (drafted.reply === 'active_constructive') expect(feedback.edit).toBeNull();
    else if (drafted.reply !== 'active_destructive') expect(feedback.edit).not.toBeNull();
  const paused = FEEDBACK.filter(({ feedback }) => /ten minutes|a lot of anger/u.test(feedback.heard));
  expect(paused.every(({ feedback }) => feedback.edit === null)).toBe(true);
  expect(paused.length).toBeGreaterThanOrEqual(10);
});

it('never scolds, grades or labels the writer', () => {
  for (const { feedback } of FEEDBACK)
    expect(`${feedback.strength} ${feedback.heard}`).not.toMatch(
      /\b(?:wrong|bad at|should|must|score|grade|toxic|destructive|passive|aggressive|selfish|fail)\b/iu,
    );
});

it('is written down for everybody to read', async () => {
  const pages = BIDS.map((bid) => {
    const own = FEEDBACK.filter(({ drafted }) => drafted.bid === bid);
    const parts = own.map(({ drafted: { message, draft }, feedback: { strength, heard, edit } }) =>
      [
        `**“${message}”**, and the draft: “${draft}”\n`,
        strength && `- ${strength}`,
        `- ${heard}`,
        `- ${edit === null ? 'No change.' : `One small change: ${marked(draft, edit)}`}`,
      ]
        .filter(Boolean)
        .join('\n'),
    );
    return `## ${bid}\n\n${parts.join('\n\n')}`;
  });
  const text = `# Draft help, sixty times\n\nInvented messages and drafts, and what the embedded coach says of them. Added words are in bold.\n\n${pages.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/draft-help.md');
});
