import { assertRefusedChange, assertRefusedCreate } from '../../engine/assertions/refused.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { payloads, validBody } from '../../engine/inputs/payloads.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { hugeNumbers } from '../../generators/invalid/huge-number.ts';
import { sources } from '../sources.ts';
import { create } from './operations.ts';

const change = 'PatchAuthorizationsID';

/** Bodies that must be refused, by the kind of mistake: a server that takes one kind still shows how it does with the rest. */
export const refusedPayloads = [
  defineRequirement({
    id: 'errors/invalid-payload-refused',
    level: 'must',
    sends: 'A create whose body breaks one rule of the contract other than by null or an empty status.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.postRequest],
    inputs: payloads(create, 'schema'),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/invalid-patch-refused',
    level: 'must',
    sends: 'A change whose body breaks one rule of the contract other than by null or an empty status.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.updateRequest, sources.badRequest],
    needs: ['memory'],
    inputs: payloads(change, 'schema'),
    check: assertRefusedChange,
  }),
  defineRequirement({
    id: 'errors/null-refused',
    level: 'must',
    sends: 'A create with null in a place where the contract does not allow it.',
    demands: 'The answer is 400.',
    cites: [sources.postRequest, sources.createInvalid],
    inputs: payloads(create, 'null'),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/null-patch-refused',
    level: 'must',
    sends: 'A change that is null, or whose status or description is null.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.updateRequest, sources.badRequest],
    needs: ['memory'],
    inputs: payloads(change, 'null'),
    check: assertRefusedChange,
  }),
  defineRequirement({
    id: 'errors/empty-status-refused',
    level: 'must',
    sends: 'A create whose status is an empty text.',
    demands: 'The answer is 400.',
    cites: [sources.status, sources.createInvalid],
    inputs: payloads(create, 'empty-status'),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/empty-status-patch-refused',
    level: 'must',
    sends: 'A change whose status is an empty text.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.status, sources.badRequest],
    needs: ['memory'],
    inputs: payloads(change, 'empty-status'),
    check: assertRefusedChange,
  }),
  defineRequirement({
    id: 'errors/malformed-payload-refused',
    level: 'must',
    sends: 'A create whose body is not JSON from its first byte on.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.json],
    needs: ['memory'],
    inputs: payloads(create, 'syntax'),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/malformed-patch-refused',
    level: 'must',
    sends: 'A change whose body is not JSON from its first byte on.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.badRequest, sources.json],
    needs: ['memory'],
    inputs: payloads(change, 'syntax'),
    check: assertRefusedChange,
  }),
  defineRequirement({
    id: 'errors/trailing-bytes-refused',
    level: 'should',
    sends: 'A create whose body is a JSON value with something behind it.',
    demands: 'The answer is 400.',
    cites: [sources.json, sources.badRequest],
    needs: ['memory'],
    inputs: payloads(create, 'trailing'),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/trailing-bytes-patch-refused',
    level: 'should',
    sends: 'A change whose body is a JSON value with something behind it.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.json, sources.badRequest],
    needs: ['memory'],
    inputs: payloads(change, 'trailing'),
    check: assertRefusedChange,
  }),
  defineRequirement({
    id: 'errors/huge-number-refused',
    level: 'must',
    sends: 'A create with a number that no double holds exactly where a text belongs.',
    demands: 'The answer is 400.',
    cites: [sources.postRequest, sources.createInvalid],
    needs: ['memory'],
    inputs: (setting) => everyRow(hugeNumbers(validBody(create, setting))),
    check: assertRefusedCreate,
  }),
] as const;
