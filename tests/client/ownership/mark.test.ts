import { describe, expect, test } from 'vitest';
import { isId } from '../../../client/ownership/identifier.ts';
import { carriesMark, digestOf, markedResource, markOf, uniqueMark } from '../../../client/ownership/mark.ts';

const mark = markOf('1f2e3d4c');

describe('the mark of a run', () => {
  test('is in the description of authorizations, whatever stands around it', () => {
    expect(carriesMark('authorization', { description: `x ${mark}` }, mark)).toBe(true);
    expect(carriesMark('authorization', { description: uniqueMark(mark) }, mark)).toBe(true);
    expect(carriesMark('authorization', { description: markOf('00000000') }, mark)).toBe(false);
    expect(carriesMark('authorization', { name: mark }, mark)).toBe(false);
  });

  test('is else in a permission that no other run has', () => {
    const marked = (id: string) => ({ permissions: [{ action: 'read', resource: { type: 'buckets', id } }] });
    expect(isId(markedResource(mark))).toBe(true);
    expect(carriesMark('authorization', marked(markedResource(mark)), mark)).toBe(true);
    expect(carriesMark('authorization', marked(markedResource(markOf('00000000'))), mark)).toBe(false);
  });

  test('begins the names of users, organizations and buckets', () => {
    expect(carriesMark('user', { name: 'tokenproof-1f2e3d4c-user' }, mark)).toBe(true);
    expect(carriesMark('user', { name: 'tokenproof-1f2e3d4cc-user' }, mark)).toBe(false);
    expect(carriesMark('organization', { name: 'x tokenproof-1f2e3d4c-org' }, mark)).toBe(false);
    expect(carriesMark('bucket', { description: mark }, mark)).toBe(false);
  });
});

test('a digest tells texts apart without telling them', () => {
  const one = digestOf('authorization', { description: 'one' });
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(one).not.toBe(digestOf('authorization', { description: 'other' }));
  expect(digestOf('authorization', { description: null, name: 'one' })).toBeNull();
});
