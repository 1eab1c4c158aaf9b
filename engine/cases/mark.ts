import type { AuthorizationDraft } from '../../generators/authorization.ts';

/** A draft's description with the run's mark, by which its traces can be found. */
export function marked(draft: AuthorizationDraft, mark: string): AuthorizationDraft {
  return { ...draft, description: draft.description === undefined ? mark : `${draft.description} ${mark}` };
}
