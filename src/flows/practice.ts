import type { Bid } from '../coaching/cues.ts';
import { noticeReply } from '../coaching/notice.ts';
import type { Reply } from '../coaching/replies.ts';
import type { App, DraftFeedback } from '../ports.ts';

/** How a draft would answer the message. */
export const draftReply = async ({ classifier }: App, draft: string, message: string): Promise<Reply> =>
  noticeReply(await classifier.readReply({ text: draft, context: [{ who: 'other', text: message }] }));

/** Feedback on an answer to a message that is invented or was handed over; nothing of it leaves. */
export const checkPractice = async (
  app: App,
  { bid, message }: { bid: Bid | null; message: string },
  draft: string,
): Promise<DraftFeedback> => {
  const reply = await draftReply(app, draft, message);
  return app.coach.checkDraft({ draft, bid, turn: { text: message, context: [] }, reply, cloud: false });
};
