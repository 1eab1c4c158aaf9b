import { type AuthorizationDraft, type UpdateDraft, updateBody } from '../../generators/authorization.ts';
import type { JsonObject } from '../../spec/json.ts';

/** A draft's description with the run's mark, by which its traces can be found. */
export function marked(draft: AuthorizationDraft, mark: string): AuthorizationDraft {
  return { ...draft, description: draft.description === undefined ? mark : `${draft.description} ${mark}` };
}

/** The body of an update whose description, where it has one, carries the run's mark. */
export function markedChanges(changes: UpdateDraft, mark: string): JsonObject {
  const { description } = changes;
  return updateBody(description === undefined ? changes : { ...changes, description: `${description} ${mark}` });
}
