import { type Contract, requiredOperations, routes } from '../contract.ts';
import { type JsonObject, type JsonPointer, valueAt } from '../json.ts';
import { ContractError } from './contract-error.ts';

/** Throws ContractError where a name stands twice in what is judged by. */
export function demandOnce(repeated: readonly JsonPointer[], pruned: JsonObject): void {
  const at = repeated.find((place) => valueAt(pruned, place) !== undefined);
  if (at === undefined) return;
  const sentence = `The contract says ${at} twice.`;
  throw new ContractError('contract/invalid', sentence, 'Leave one of the two out.', at);
}

/** Throws ContractError where an operation of the authorizations API is missing, or all of them are. */
export function demandOperations(operations: Contract['operations'], source: string, demanded: 'all' | 'any'): void {
  if (demanded === 'any' && Object.keys(operations).length > 0) return;
  const missing = requiredOperations.filter((id) => operations[id] === undefined);
  const [id] = missing;
  if (id === undefined) return;
  const { method, path } = routes[id];
  const lacks =
    missing.length === requiredOperations.length
      ? 'describes none of the operations of the authorizations API, such as'
      : 'lacks';
  const sentence = `The contract ${source} ${lacks} ${id} (${method} ${path}).`;
  const cure = 'Give a document that describes all five operations of the authorizations API.';
  throw new ContractError('contract/missing-operation', sentence, cure, '/paths');
}
