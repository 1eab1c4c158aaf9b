import { type Answer, problemAnswer } from '../http/answer.ts';
import type { Problem } from '../http/problem.ts';
import type { Authorization } from '../model/entities.ts';
import type { Profile } from '../model/profiles.ts';
import type { Store } from '../model/store.ts';

/** The answers that show an authorization. */
export type Occasion = 'create' | 'read' | 'list' | 'update';

/** An authorization as an answer shows it, member by member. */
export type Representation = Readonly<Record<string, unknown>>;

/** Decisions on how answers look. */
export interface RenderingDecisions {
  /** What stands in the property `token`. */
  shownToken(authorization: Authorization, occasion: Occasion): string;
  /** Whether nothing stands in the property `token`, given whether the caller holds all that the token allows. */
  hidesToken(occasion: Occasion, within: boolean): boolean;
  /** What stands in the property `description`. */
  shownDescription(authorization: Authorization, occasion: Occasion): string;
  /** What stands in the property `userID`. */
  shownUserID(authorization: Authorization): string;
  /** What stands in the property `user`, given the name of the owner. */
  shownUser(store: Store, name: string | undefined): string | undefined;
  /** What stands beside the properties of the contract. */
  shownBesides(authorization: Authorization, occasion: Occasion): Readonly<Record<string, string>>;
  /** The headers of the answer to a list or a read, besides its media type. */
  readHeaders(): Readonly<Record<string, string>>;
  /** The headers of an answer that carries a token, or the cookie of a session, besides its media type. */
  tokenHeaders(occasion: Occasion | 'sign-in'): Readonly<Record<string, string>>;
  /** What hides an authorization from one who may not see it, given the answer for one that does not exist. */
  concealed(operation: 'read' | 'update' | 'delete', missing: Problem): Problem;
  /** What stands in the whole answer, given what should. */
  represented(representation: Representation, occasion: Occasion): Representation;
  /** The status of an answer to a creation. */
  createdStatus(): number;
  /** The status of an answer to a deletion. */
  deletedStatus(): number;
  /** The answer for a problem. */
  problemAnswer(problem: Problem): Answer;
}

const hidden = { empty: '', redacted: 'redacted' } as const;

/**
 * Tokens as the profile shows them, in clear text only to those who hold as much (influxdb issue 24797), and for nobody to
 * keep (RFC 6749 section 5.1); errors as `#/components/schemas/Error`.
 */
export function renderingDecisions(profile: Profile): RenderingDecisions {
  const { tokenOnRead } = profile;
  return {
    shownToken: ({ token }, occasion) =>
      occasion === 'create' || tokenOnRead === 'plaintext' ? token : hidden[tokenOnRead],
    hidesToken: (occasion, within) => tokenOnRead === 'plaintext' && occasion !== 'create' && !within,
    shownDescription: ({ description }) => description,
    shownUserID: ({ userID }) => userID,
    shownUser: (_store, name) => name,
    shownBesides: () => ({}),
    readHeaders: () => ({}),
    tokenHeaders: (occasion) =>
      occasion === 'create' || occasion === 'sign-in' || tokenOnRead === 'plaintext'
        ? { 'cache-control': 'no-store' }
        : {},
    concealed: (_operation, missing) => missing,
    represented: (representation) => representation,
    createdStatus: () => 201,
    deletedStatus: () => 204,
    problemAnswer,
  };
}
