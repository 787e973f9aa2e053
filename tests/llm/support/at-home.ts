import { recordOf } from '../../../src/record.ts';
import { REPLY_LABELS } from '../../../src/coaching/replies.ts';
import type {
  Classifier,
  Coach,
  DraftFeedback,
  DraftRequest,
  Suggestion,
  SuggestionRequest,
} from '../../../src/ports.ts';

export const OWN_SUGGESTION: Suggestion = {
  detail: null,
  line: 'How was it?',
  examples: ['And then?'],
  why: 'Own.',
};
export const OWN_FEEDBACK: DraftFeedback = { strength: 'Own.', heard: 'Own.', edit: null };
export const EMBEDDED: Coach = {
  suggest: () => Promise.resolve(OWN_SUGGESTION),
  checkDraft: () => Promise.resolve(OWN_FEEDBACK),
};

/** Takes everything for an answer that brings people closer. */
export const HEARD_WARMLY: Classifier['readReply'] = () =>
  Promise.resolve(recordOf(REPLY_LABELS, (label) => (label === 'active_constructive' ? 1 : 0)));

export const REQUEST: SuggestionRequest = {
  bid: 'good_news',
  kind: 'answer',
  turn: { text: 'so the second interview went really well 🎉', context: [] },
  energy: 'warm',
  seed: 'one',
  wasUsed: () => false,
  cloud: true,
};

/** Passes every check of the request above. */
export const ANSWER = {
  detail: 'the second interview',
  line: 'Oh wow! What did they ask you in the second interview?',
  examples: ['Yes!! Which part went best?', 'I knew it. How are you feeling now?'],
};

export const DRAFT: DraftRequest = {
  draft: 'yay 🎉 so proud of u',
  bid: 'good_news',
  turn: REQUEST.turn,
  reply: 'passive_constructive',
  cloud: true,
};

/** Passes every check of the draft above. */
export const FEEDBACK = {
  strength: 'You say that you are proud.',
  heard: 'It may be heard as warm, if a little quick.',
  edit: 'yay 🎉 so proud of u, which part went best?',
};
