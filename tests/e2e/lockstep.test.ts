import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Lockstep } from '../../reports/lockstep/lockstep.ts';
import { within } from '../cli/tool.ts';
import { schemaErrors } from '../reports/schema-errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-lockstep-'));

afterAll(() => rmSync(folder, { recursive: true }));

async function lockstep(
  ...flags: readonly string[]
): Promise<{ readonly exitCode: number | null; readonly found: Lockstep }> {
  const path = join(mkdtempSync(join(folder, 'found-')), 'found.json');
  const { exitCode } = await within(['lockstep', ...flags, '--report', `json=${path}`]);
  const found: Lockstep = JSON.parse(readFileSync(path, 'utf8'));
  expect(schemaErrors('lockstep/lockstep.schema.json', found)).toBe('');
  return { exitCode, found };
}

const own = ['--embedded-a', '--embedded-b', '--profile-a', 'oss-2.9', '--profile-b', 'oss-2.9'];

test.concurrent('the imitations of 2.7 and 2.9 differ in what the releases do, each once, and in nothing else', async () => {
  const { exitCode, found } = await lockstep('--behave-a', 'influxd-2.7', '--behave-b', 'influxd-2.9', '--seed', '2');
  expect(found.divergences.map(({ id }) => id)).toEqual([
    'token: "<token>"/""',
    'update-invalid 400 message: ""/"encodeAuthorization: "',
  ]);
  expect(found.divergences.map(({ right }) => right)).toEqual(['both', null]);
  expect([exitCode, found.unsettled, found.complete]).toEqual([1, [], true]);
});

test.concurrent.each(['3', '4'])('a server does not differ from itself, at seed %s', async (seed) => {
  const { exitCode, found } = await lockstep(...own, '--seed', seed, '--cases', '60');
  expect([exitCode, found.divergences, found.unsettled]).toEqual([0, [], []]);
});

test.concurrent.each([
  ['delete-keeps-token', /^deleted token: refused\/let in$/],
  ['second-switch-off-lost', /^status: "inactive"\/"active"$/],
  ['inactive-token-knows-itself', /^inactive token: refused\/let in$/],
  ['no-permissions-accepted', /^create-invalid permissions\/minItems\/empty: 400\/201$/],
  ['malformed-id-not-found', /^read malformed: 400\/404$/],
  ['listed-twice', /^list: row listed\/listed 2 times$/],
])('of a correct server and one with the fault %s, the correct one is right', async (fault, id) => {
  const { exitCode, found } = await lockstep(...own, '--fault-b', fault, '--seed', '5', '--cases', '1');
  const shown = found.divergences.find((one) => id.test(one.id));
  expect([exitCode, shown?.right]).toEqual([1, 'a']);
  expect(found.divergences.filter(({ right }) => right === 'b')).toEqual([]);
});
