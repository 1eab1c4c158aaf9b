import * as fc from 'fast-check';
import { assertStatus } from '../../engine/assertions/assert.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { malformedId, malformedIdsOf, unknownId } from '../../generators/invalid/identifier.ts';
import { sources } from '../sources.ts';

const onItems = guardedOperations.filter((operation) => operation.endsWith('ID'));

const wellFormed = '0123456789abcdef';

/** Ids that must be refused. */
export const identifiers = [
  defineRequirement({
    id: 'errors/malformed-id-invalid',
    level: 'must',
    sends: 'Each operation on one authorization is sent with an id that is none.',
    demands: 'The answer is 400.',
    cites: [sources.readInvalid, sources.badRequest],
    needs: ['memory'],
    inputs: () => {
      const [first] = malformedIdsOf(wellFormed);
      const every = first === undefined ? [] : onItems.map((operation) => ({ operation, id: first }));
      return { arbitrary: fc.record({ operation: fc.constantFrom(...onItems), id: malformedId() }), every };
    },
    check: async (trial, { operation, id }) => {
      assertStatus(await call(trial.main, operation, { id: id.value, mark: trial.setting.plan.mark, body: {} }), 400);
    },
  }),
  defineRequirement({
    id: 'errors/malformed-filter-invalid',
    level: 'must',
    sends: 'The list is filtered by an id that is none.',
    demands: 'The answer is 400.',
    cites: [sources.badRequest, sources.filterUserID],
    needs: ['memory'],
    inputs: () => any(fc.tuple(fc.constantFrom('userID', 'orgID'), malformedId())),
    check: async (trial, [name, { value }]) => {
      assertStatus(await trial.main.list([[name, value]]), 400);
    },
  }),
  defineRequirement({
    id: 'errors/unknown-id-not-found',
    level: 'must',
    sends: 'Each operation on one authorization is sent with an id that no authorization has.',
    demands: 'The answer is 404.',
    cites: [sources.readNotFound, sources.removeNotFound],
    needs: ['memory'],
    inputs: ({ existing }) => any(fc.tuple(fc.constantFrom(...onItems), unknownId([...existing]))),
    check: async (trial, [operation, id]) => {
      assertStatus(await call(trial.main, operation, { id, mark: trial.setting.plan.mark, body: {} }), 404);
    },
  }),
] as const;
