import { TokenproofError } from '../../spec/errors.ts';
import type { RequestDraft } from '../../spec/message.ts';

/** A request was held back because what it is about is not provably of this run. */
export class OwnershipError extends TokenproofError {
  /** Whether the id came from an answer, so that the server is to blame. */
  readonly given: boolean;

  constructor(sentence: string, given: boolean) {
    super('TARGET_OWNERSHIP', sentence, 'Nothing was sent for it; look at what the server answers to a create.');
    this.given = given;
  }
}

/** Why a request was held back that would have changed what is not provably of the run. */
export function heldBack({ method, path }: RequestDraft, why: string): OwnershipError {
  return new OwnershipError(`${method} ${path} is held back: ${why}.`, false);
}
