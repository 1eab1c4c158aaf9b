import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ended, served, start, within } from '../tool.ts';

let server: Awaited<ReturnType<typeof served>>;
let folder: string;

beforeAll(async () => {
  server = await served('--behave', 'influxd-2.9');
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clean-'));
});

afterAll(async () => {
  await server.stop();
});

async function read(path: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v2/${path}`, { headers: { authorization: `Token ${server.token}` } });
  return response.text();
}

function here(...args: readonly string[]) {
  const environment = { INFLUX_HOST: server.url, INFLUX_TOKEN: server.token, XDG_STATE_HOME: folder };
  return within(args, environment);
}

function journals(): readonly string[] {
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)));
}

/** Kills a run once it has made something, and gives its id. */
async function killed(): Promise<string> {
  const flags = ['run', '--target', server.url, '--token', server.token, '--profile', 'oss-2.9', '--cases', '5000'];
  const child = start(flags, { XDG_STATE_HOME: folder });
  const ending = ended(child);
  while (!(await read('orgs')).includes('"name": "tokenproof-')) await pause(10);
  child.kill('SIGKILL');
  await ending;
  return journals()[0]?.replace('.jsonl', '') ?? '';
}

describe('tokenproof clean', () => {
  test('removes what a killed run left, which the next run tells of and is not led astray by', async () => {
    const before = await Promise.all(['authorizations', 'orgs', 'buckets'].map(read));
    const run = await killed();
    const next = await here('run', '--profile', 'oss-2.9', '--only', 'delete/own');
    expect(next).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`things on ${server.url}: ${run} (`) });
    expect(next.stderr).toContain('--clean-first');
    const cleaned = await here('clean');
    expect(cleaned).toMatchObject({ exitCode: 0, stderr: '' });
    expect(cleaned.stdout).toMatch(new RegExp(`^run ${run} of .*: .*1 organization removed\n$`));
    expect(await Promise.all(['authorizations', 'orgs', 'buckets'].map(read))).toEqual(before);
    expect(journals()).toEqual([]);
    expect((await here('clean')).stdout).toContain('No run left anything');
  });

  test('is what --clean-first begins with', async () => {
    const run = await killed();
    const next = await here('run', '--profile', 'oss-2.9', '--only', 'delete/own', '--clean-first');
    expect(next.exitCode).toBe(0);
    expect(next.stderr).toMatch(new RegExp(`^run ${run} of .* removed\n$`));
    expect(journals()).toEqual([]);
  });

  test('keeps the journal of what is not on this server, and says so', async () => {
    const run = await killed();
    const other = await served('--behave', 'influxd-2.9');
    const flags = ['clean', '--target', other.url, '--token', other.token];
    const elsewhere = await within([...flags, '--all'], { XDG_STATE_HOME: folder });
    await other.stop();
    expect(elsewhere).toMatchObject({
      exitCode: 4,
      stdout: expect.stringContaining(`nothing of it is on ${other.url}`),
    });
    expect(elsewhere.stdout).toContain(server.url);
    expect((await here('clean', '--run', run)).exitCode).toBe(0);
  });

  test('asks for a run that there is, a server and a token that is taken', async () => {
    expect(await here('clean', '--run', 'none')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('UNKNOWN_RUN'),
    });
    expect(await here('clean', '--run', 'x', '--all')).toMatchObject({ exitCode: 2 });
    expect(await within(['clean'], { XDG_STATE_HOME: folder })).toMatchObject({ exitCode: 2 });
  });

  test('cannot be needed where the journal cannot be written: nothing is made', async () => {
    const before = await read('authorizations');
    writeFileSync(join(folder, 'tokenproof'), 'a file');
    const result = await here('run', '--profile', 'oss-2.9', '--only', 'delete/own');
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('JOURNAL_UNWRITABLE') });
    expect(await read('authorizations')).toBe(before);
  });
});
