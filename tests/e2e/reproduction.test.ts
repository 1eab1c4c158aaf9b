import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReproductions } from '../../reports/reproduction/reproduction.ts';
import { served, tool } from '../cli/tool.ts';
import { findingOf, reportOf } from '../reports/sample.ts';

const faults = ['--fault', 'delete-keeps-token', '--fault', 'listed-twice'];
const only = ['--only', 'delete/ends-token', '--only', 'filters/token', '--only', 'read/listed-once'];
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const saved = join(folder, 'report.json');
let faulty: Awaited<ReturnType<typeof served>>;
let right: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  faulty = await served(...faults);
  right = await served();
  const target = ['--target', faulty.url, '--token', faulty.token, '--org', 'first-org'];
  const { exitCode } = await tool([
    'run',
    ...target,
    ...only,
    '--cases',
    '5',
    '--seed',
    '7',
    '--report',
    `json=${saved}`,
  ]);
  expect(exitCode).toBe(1);
  await tool(['report', saved, '--to', `reproduction=${folder}`]);
});

afterAll(async () => {
  await Promise.all([faulty.stop(), right.stop()]);
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly exitCode: number | null;
  readonly last: string | undefined;
  readonly output: string;
}

/** Runs a reproduction with node. */
function run(name: string, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      'node',
      [join(folder, name)],
      { env: { PATH: process.env.PATH, ...environment } },
      (_, output) => resolve({ exitCode: child.exitCode, last: output.trim().split('\n').at(-1), output }),
    );
  });
}

/** Runs the reproduction of a requirement against a server. */
function against({ url, token }: typeof right, requirement: string): Promise<Outcome> {
  const start = `${requirement.replace('/', '-')}-`;
  const name = readdirSync(folder).find(
    (one) => one.startsWith(start) && /^[0-9a-f]+\.mts$/.test(one.slice(start.length)),
  );
  return run(name ?? 'none', { TARGET: url, TOKEN: token });
}

async function ids({ url, token }: typeof right): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/v2/authorizations`, { headers: { authorization: `Token ${token}` } });
  return (await response.text()).match(/"id":"\w+","token"/g) ?? [];
}

describe('a reproduction', () => {
  test.each(['delete/ends-token', 'filters/token'])('of %s tells a faulty server from a right one', async (id) => {
    expect(await against(faulty, id)).toMatchObject({ exitCode: 1, last: 'Reproduces.' });
    const sound = await against(right, id);
    expect(sound).toMatchObject({ exitCode: 0, last: expect.stringMatching(/^Does not reproduce/) });
  });

  test('takes away what it makes', async () => {
    const before = await ids(right);
    const { output } = await against(right, 'filters/token');
    expect(output).toContain('main POST -> 201');
    expect(await ids(right)).toEqual(before);
  });

  test('cannot tell where it is not let in', async () => {
    const outcome = await against({ ...right, token: 'no-token-of-this-server' }, 'delete/ends-token');
    expect(outcome).toMatchObject({ exitCode: 4, last: 'Cannot tell: it could not be prepared.' });
  });

  test('asks for the token that it needs', async () => {
    const outcome = await against({ ...right, token: '' }, 'delete/ends-token');
    expect(outcome).toMatchObject({ exitCode: 2, last: 'Set the variable TOKEN: an all-access or operator token.' });
  });

  test('runs nothing that a server said', async () => {
    const evil = '\u2028process.exit(42);\n*/ `$` \u2029process.exit(42) //';
    const finding = { ...findingOf('delete/ends-token', evil), expected: [evil] };
    const [file] = renderReproductions(reportOf({ 'delete/ends-token': { status: 'broken', finding } }));
    writeFileSync(join(folder, 'evil.mts'), file?.text ?? '');
    const outcome = await run('evil.mts', { TARGET: right.url, TOKEN: right.token });
    expect(outcome).toMatchObject({ exitCode: 4, last: 'Cannot tell: it could not be prepared.' });
  });
});
