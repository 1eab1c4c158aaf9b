import { type Answer, problemAnswer } from '../answer.ts';
import type { Authorization } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Profile } from '../profiles.ts';

/** The answers that show an authorization. */
export type Occasion = 'create' | 'read' | 'list' | 'update';

/** Decisions on how answers look. */
export interface RenderingDecisions {
  /** What stands in the property `token`. */
  shownToken(authorization: Authorization, occasion: Occasion): string;
  /** What stands in the property `description`. */
  shownDescription(authorization: Authorization, occasion: Occasion): string;
  /** What stands in the property `userID`. */
  shownUserID(authorization: Authorization): string;
  /** The status of an answer to a creation. */
  createdStatus(): number;
  /** The status of an answer to a deletion. */
  deletedStatus(): number;
  /** The answer for a problem. */
  problemAnswer(problem: Problem): Answer;
}

const hidden = { empty: '', redacted: 'redacted' } as const;

/** Tokens as the profile shows them, and errors as `#/components/schemas/Error`. */
export function renderingDecisions(profile: Profile): RenderingDecisions {
  const { tokenOnRead } = profile;
  return {
    shownToken: ({ token }, occasion) =>
      occasion === 'create' || tokenOnRead === 'plaintext' ? token : hidden[tokenOnRead],
    shownDescription: ({ description }) => description,
    shownUserID: ({ userID }) => userID,
    createdStatus: () => 201,
    deletedStatus: () => 204,
    problemAnswer,
  };
}
