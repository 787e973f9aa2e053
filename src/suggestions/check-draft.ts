import type { DraftFeedback, DraftRequest } from '../ports.ts';

/** Looks at the user's own words. */
export const checkDraft = ({ draft }: DraftRequest): DraftFeedback => ({
  strength: 'You are answering, and that is most of it.',
  heard: 'It may be heard as kind.',
  edit: draft.includes('?') ? null : `${draft.trim()} How was it for you?`,
});
