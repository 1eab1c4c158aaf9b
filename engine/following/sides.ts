import type { Witness } from '../../spec/change/change.ts';
import type { Contract, OperationId } from '../../spec/contract.ts';
import type { Validate, Validators } from '../../spec/schemas/schemas.ts';

/** A contract with its schemas compiled. */
export interface Side {
  readonly contract: Contract;
  readonly validators: Validators;
}

/** The two contracts that a server may follow. */
export interface Sides {
  readonly old: Side;
  readonly new: Side;
}

/** What one side demands of a value at the place of a witness; undefined where it has no schema there. */
export function validateAt({ validators }: Side, operation: OperationId, witness: Witness): Validate | undefined {
  const { kind, name, status, mediaType } = witness;
  switch (kind) {
    case 'request-body':
      return validators.requestBody(operation);
    case 'parameter':
      return validators.parameter(operation, name ?? '');
    case 'response-body':
      return keysFor(status)
        .map((key) => validators.response(operation, key, mediaType ?? ''))
        .find(isThere);
    case 'response-header':
      return keysFor(status)
        .map((key) => validators.header(operation, key, name ?? ''))
        .find(isThere);
  }
}

/** The side that refuses a witness. */
export function refuserOf(witness: Witness): keyof Sides {
  return witness.old.accepted ? 'new' : 'old';
}

/** The side that accepts a witness. */
export function accepterOf(witness: Witness): keyof Sides {
  return witness.old.accepted ? 'old' : 'new';
}

/** What describes a status: its number, its range, or `default` (OpenAPI 3.0.3, section "Responses Object"). */
function keysFor(status: string | null): readonly string[] {
  return status === null ? [] : [status, `${status[0]}XX`, 'default'];
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
