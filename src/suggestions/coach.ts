import type { Coach } from '../ports.ts';
import { checkDraft } from './draft/check-draft.ts';
import { suggest } from './suggest.ts';

/** The coach that needs no model: works offline, at once, and always says the same to the same request. */
export const createEmbeddedCoach = (): Coach => ({
  suggest: (request) => Promise.resolve(suggest(request)),
  checkDraft: (request) => Promise.resolve(checkDraft(request)),
});
