import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { KnownError, loadKnown } from '../../spec/known.ts';

const deviation = {
  id: 'list-of-inactive',
  requirement: 'status/inactive-token-refused-on-collection',
  says: 'The list is empty instead of refused.',
  why: 'The refusal of each row is swallowed.',
  source: 'influxdb authorizer/authorize_find.go',
  first: '2.0',
  last: null,
  seen: [{ request: '^GET /api/v2/authorizations$', status: 200 }],
};

/** The path of a file with a text. */
function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'known.yaml');
  writeFileSync(path, text);
  return path;
}

/** The same of a document with some deviations. */
function documentOf(...deviations: readonly object[]): string {
  return fileOf(stringify({ release: 'ours-1', title: 'Ours', deviations }));
}

test('a file of the user is read', () => {
  const path = documentOf(deviation);
  expect(loadKnown(path)).toEqual({ release: 'ours-1', title: 'Ours', deviations: [deviation], source: path });
});

test.each<[string, () => string, string]>([
  ['a name that is none', () => 'influxd-9.9', 'KNOWN_UNREADABLE'],
  ['an empty file', () => fileOf(''), 'KNOWN_INVALID'],
  ['what is not YAML', () => fileOf('release: [1'), 'KNOWN_INVALID'],
  ['a member that is not known', () => documentOf({ ...deviation, sees: [] }), 'KNOWN_INVALID'],
  ['a deviation that is never seen', () => documentOf({ ...deviation, seen: [] }), 'KNOWN_INVALID'],
  [
    'a pattern that is none',
    () => documentOf({ ...deviation, seen: [{ request: '(', status: 200 }] }),
    'KNOWN_INVALID',
  ],
  ['the same id twice', () => documentOf(deviation, deviation), 'KNOWN_INVALID'],
])('%s is refused in one sentence', (_what, path, code) => {
  expect(() => loadKnown(path())).toThrow(KnownError);
  expect(() => loadKnown(path())).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/\.$/) }));
});
