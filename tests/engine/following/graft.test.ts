import { describe, expect, test } from 'vitest';
import { grafted } from '../../../engine/following/graft.ts';
import { isObject, type Json, valueAt } from '../../../spec/json.ts';

const sample = {
  orgID: 'ours',
  description: 'marked',
  permissions: [{ action: 'read', resource: { type: 'buckets' } }],
};
const at = (pointer: string, wanted: Json) => (value: Json) => valueAt(value, pointer) === wanted;

describe('a value is made as like a sample as a condition allows', () => {
  test.each<[string, Json, (value: Json) => boolean, Json]>([
    ['wholly, where it holds of the sample', { a: 1 }, isObject, sample],
    ['but for one member', { orgID: '', status: 'off' }, at('/status', 'off'), { ...sample, status: 'off' }],
    [
      'but for a member that must be missing',
      { orgID: '', permissions: [] },
      (value) => isObject(value) && !Object.hasOwn(value, 'description'),
      { orgID: 'ours', permissions: sample.permissions },
    ],
    [
      'but for a part of a part',
      { orgID: '', permissions: [{ action: 'write', resource: { type: 'tasks', name: '' } }], more: 1 },
      at('/permissions/0/resource/type', 'tasks'),
      { ...sample, permissions: [{ action: 'read', resource: { type: 'tasks' } }] },
    ],
    ['not at all, where it is of another kind', [1], Array.isArray, [1]],
    [
      'in each item of a list',
      { permissions: [{ action: 'write' }, { action: 'write' }] },
      (value) => isObject(value) && Array.isArray(value.permissions) && value.permissions.length === 2,
      { ...sample, permissions: [sample.permissions[0], sample.permissions[0]] as unknown as Json },
    ],
  ])('%s', (_, value, holds, expected) => {
    expect(holds(value)).toBe(true);
    expect(grafted(value, sample, holds)).toEqual(expected);
    expect(holds(expected)).toBe(true);
  });
});
