import type { ModelConfig } from '../config.ts';
import type { Log } from '../log.ts';
import type { Coach } from '../ports.ts';
import { WHY } from '../suggestions/why.ts';
import { refusedFeedback, refusedSuggestion } from './checks.ts';
import { createAsk, type AskOptions } from './client.ts';
import { draftQuestion, suggestionQuestion } from './prompt.ts';
import { spoken } from './transcript.ts';

type Parts = { model: ModelConfig; log: Log; embedded: Coach; options?: AskOptions };

/**
 * A coach that asks the model where the author allows it, and shows nothing of the model's that breaks a rule: the
 * embedded coach then answers in its place.
 */
export const createModelCoach = ({ model, log, embedded, options }: Parts): Coach => {
  const ask = createAsk(model, log, options);
  const accept = <T>(name: string, answer: T | null, refused: (answer: T) => string | null): T | null => {
    if (answer === null) return null;
    const reason = refused(answer);
    if (reason === null) return answer;
    log.warn({ event: 'suggestion_refused', label: name, reason });
    return null;
  };
  return {
    async suggest(request) {
      if (!request.cloud || !spoken(request.turn.text)) return embedded.suggest(request);
      const answer = await ask(suggestionQuestion(request));
      const accepted = accept('suggestion', answer, (given) => refusedSuggestion(given, request));
      return accepted ? { ...accepted, why: WHY[request.bid] } : embedded.suggest(request);
    },
    async checkDraft(request) {
      if (!request.cloud || !spoken(request.draft)) return embedded.checkDraft(request);
      const answer = await ask(draftQuestion(request));
      const accepted = accept('draft', answer, (given) => refusedFeedback(given, request));
      if (!accepted) return embedded.checkDraft(request);
      return accepted.edit === request.draft.trim() ? { ...accepted, edit: null } : accepted;
    },
  };
};
