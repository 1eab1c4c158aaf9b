import { expect, test } from 'vitest';
import { Names } from '../../../engine/lockstep/names.ts';

const id = '11ae7084b5f5a000';
const mark = '[tokenproof 0a1b2c3d]';

test('what a server calls in its own way has a name, wherever it stands', () => {
  const names = new Names(mark);
  names.know(id, '<authorization 1>');
  names.knowWord('org1', '<organization>');
  expect(names.rename(id.toUpperCase())).toBe('<authorization 1>');
  expect(names.rename(`/api/v2/authorizations/${id}`)).toBe('/api/v2/authorizations/<authorization 1>');
  expect(names.rename('organization name "org1" not found, org10 neither')).toBe(
    'organization name "<organization>" not found, org10 neither',
  );
  expect(names.rename(`a ${mark} [c0ffee00-0000-4000-8000-000000000000]`)).toBe('a <mark>');
  expect(names.rename('since 2026-11-23T18:56:54.487500024Z')).toBe('since <time>');
  expect(names.rename('7e120c6d3a77ccec and 3a')).toBe('<other id> and 3a');
  expect(names.rename('x'.repeat(86))).toBe('<other secret>');
});

test('the first name counts, so that a token that is given out again is told', () => {
  const names = new Names(mark);
  names.know('token-a', '<token 1>');
  names.know('token-a', '<token 2>');
  expect(names.rename('token-a')).toBe('<token 1>');
});

test('times are told apart for each thing, and one that lies before another is told', () => {
  const names = new Names(mark);
  expect(names.time('a', 5n)).toBe('<time 1>');
  expect(names.time('a', 7n)).toBe('<time 2>');
  expect(names.time('a', 5n)).toBe('<time 1>');
  expect(names.time('b', 7n)).toBe('<time 1>');
  expect(names.time('a', 3n)).toBe('<time 3, which is earlier>');
});

test('a description stays as it is but for the mark', () => {
  expect(new Names(mark).unmark(`org1 7e120c6d3a77ccec ${mark}`)).toBe('org1 7e120c6d3a77ccec <mark>');
});
