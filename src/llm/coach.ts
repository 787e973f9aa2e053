import type { Log } from '../log.ts';
import type {
  Classifier,
  Coach,
  DraftFeedback,
  DraftRequest,
  Suggestion,
  SuggestionRequest,
} from '../ports.ts';
import { WHY } from '../suggestions/why.ts';
import { refusedFeedback, refusedSuggestion } from './checks.ts';
import type { Ask } from './client.ts';
import { colderEdit, coldLine } from './hearing.ts';
import { draftQuestion, suggestionQuestion } from './prompt.ts';
import { spoken } from './transcript.ts';

type Parts = { ask: Ask; log: Log; embedded: Coach; readReply: Classifier['readReply'] };

/**
 * A coach that asks the model where the author allows it, and shows nothing of the model's that breaks a rule or sounds
 * cold to the embedded classifier: the embedded coach then answers in its place.
 */
export const createModelCoach = ({ ask, log, embedded, readReply }: Parts): Coach => {
  const isRefused = (label: string, reason: string | null): boolean => {
    if (reason !== null) log.warn({ event: 'suggestion_refused', label, reason });
    return reason !== null;
  };

  const suggestionOf = async (request: SuggestionRequest): Promise<Suggestion | null> => {
    const answer = await ask(suggestionQuestion(request));
    if (answer === null) return null;
    const lines = [answer.line, ...answer.examples];
    const reason = refusedSuggestion(answer, request) ?? (await coldLine(readReply, lines, request.turn));
    return isRefused('suggestion', reason) ? null : { ...answer, why: WHY[request.bid] };
  };

  const feedbackOf = async (request: DraftRequest): Promise<DraftFeedback | null> => {
    const answer = await ask(draftQuestion(request));
    if (answer === null) return null;
    const reason = refusedFeedback(answer, request) ?? (await colderEdit(readReply, answer.edit, request));
    if (isRefused('draft', reason)) return null;
    return answer.edit === request.draft.trim() ? { ...answer, edit: null } : answer;
  };

  return {
    async suggest(request) {
      const mayAsk = request.cloud && spoken(request.turn.text) !== '';
      return (mayAsk ? await suggestionOf(request) : null) ?? embedded.suggest(request);
    },
    async checkDraft(request) {
      const mayAsk = request.cloud && spoken(request.draft) !== '';
      return (mayAsk ? await feedbackOf(request) : null) ?? embedded.checkDraft(request);
    },
  };
};
