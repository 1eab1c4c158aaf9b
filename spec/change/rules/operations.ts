import { type Contract, type OperationId, requiredOperations, routes, sessionOperations } from '../../contract.ts';
import { requestBodies } from './bodies.ts';
import { type Findings, fact, joined, none } from './findings.ts';
import { parameters } from './parameters.ts';
import { responses } from './responses.ts';
import { security } from './security.ts';

/** What the operations of two contracts differ in. */
export function findings(old: Contract, now: Contract): Findings {
  const ids: readonly OperationId[] = [...requiredOperations, ...sessionOperations];
  return joined(ids.map((id) => ofOperation(id, old, now)));
}

function ofOperation(id: OperationId, old: Contract, now: Contract): Findings {
  const [before, after] = [old.operations[id], now.operations[id]];
  if (before === undefined && after === undefined) return none;
  const route = `${routes[id].method} ${routes[id].path}`;
  if (after === undefined) {
    const says = `The operation ${route} is gone.`;
    return fact({ rule: 'operation-removed', operation: id, says, old: before?.pointer ?? null, new: null, about: id });
  }
  if (before === undefined) {
    const says = `There is a new operation, ${route}.`;
    return fact({ rule: 'operation-added', operation: id, says, old: null, new: after.pointer, about: id });
  }
  const parts = [parameters(before, after, old, now), requestBodies(before, after), responses(before, after)];
  return joined([...parts, security(before, after)]);
}
