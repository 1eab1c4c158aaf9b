import { TokenproofError } from '../errors.ts';
import type { JsonPointer } from '../json.ts';

/** What can be wrong with a contract. */
export type ContractErrorCode =
  | 'contract/unreadable'
  | 'contract/unreachable'
  | 'contract/http-status'
  | 'contract/html'
  | 'contract/binary'
  | 'contract/too-large'
  | 'contract/too-deep'
  | 'contract/not-yaml'
  | 'contract/not-openapi'
  | 'contract/unsupported-version'
  | 'contract/unresolved-reference'
  | 'contract/circular-reference'
  | 'contract/invalid'
  | 'contract/missing-operation'
  | 'contract/overlay'
  | 'contract/schema';

/** A contract that cannot be read or cannot judge; `pointer` names the place in the document. */
export class ContractError extends TokenproofError {
  declare readonly code: ContractErrorCode;
  readonly pointer: JsonPointer;

  constructor(
    code: ContractErrorCode,
    sentence: string,
    cure: string,
    pointer: JsonPointer = '',
    options?: ErrorOptions,
  ) {
    super(code, sentence, cure, options);
    this.pointer = pointer;
  }
}
