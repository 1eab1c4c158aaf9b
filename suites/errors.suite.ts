import * as fc from 'fast-check';
import { demandStatus } from '../engine/assertions/assert.ts';
import { call, guardedOperations } from '../engine/inputs/operations.ts';
import { any, requirement } from '../engine/registration.ts';
import { malformedId, malformedIdsOf, unknownId } from '../generators/invalid/identifier.ts';

const onItems = guardedOperations.filter((operation) => operation.endsWith('ID'));
const wellFormed = '0123456789abcdef';

requirement(
  'errors/malformed-id-invalid',
  () => {
    const [first] = malformedIdsOf(wellFormed);
    const every = first === undefined ? [] : onItems.map((operation) => ({ operation, id: first }));
    return { arbitrary: fc.record({ operation: fc.constantFrom(...onItems), id: malformedId() }), every };
  },
  async (trial, { operation, id }) => {
    demandStatus(await call(trial.main, operation, { id: id.value, mark: trial.setting.plan.mark, body: {} }), 400);
  },
);

requirement(
  'errors/malformed-filter-invalid',
  () => any(fc.tuple(fc.constantFrom('userID', 'orgID'), malformedId())),
  async (trial, [name, { value }]) => {
    demandStatus(await trial.main.list([[name, value]]), 400);
  },
);

requirement(
  'errors/unknown-id-not-found',
  ({ existing }) => any(fc.tuple(fc.constantFrom(...onItems), unknownId([...existing]))),
  async (trial, [operation, id]) => {
    demandStatus(await call(trial.main, operation, { id, mark: trial.setting.plan.mark, body: {} }), 404);
  },
);
