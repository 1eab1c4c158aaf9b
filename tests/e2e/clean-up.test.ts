import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, served, start, within } from '../cli/tool.ts';

let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  server = await served('--profile', 'oss-2.9');
});

afterAll(async () => {
  await server.stop();
});

async function read(path: string): Promise<string> {
  const response = await fetch(`${server.url}${path}`, { headers: { authorization: `Token ${server.token}` } });
  expect(response.status).toBe(200);
  return response.text();
}

/** Everything that a run could leave behind. */
function inventory(): Promise<readonly string[]> {
  return Promise.all(['authorizations', 'users', 'orgs', 'buckets'].map((name) => read(`/api/v2/${name}`)));
}

const flags = ['--profile', 'oss-2.9', '--org', 'first-org'];

describe('a served target', () => {
  test('is announced by its address and its token, a line each, before all else', () => {
    expect(server.text.startsWith(`listening ${server.url}\n${server.token}\n`)).toBe(true);
    expect(server.token).not.toBe('');
  });

  test('conforms, with principals that the run makes, and is left as it was', async () => {
    const before = await inventory();
    const environment = { INFLUX_HOST: server.url, INFLUX_TOKEN: server.token };
    const result = await within(['run', ...flags, '--cases', '2'], environment);
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.stdout).not.toContain('needs-principal');
    expect(result.stdout).not.toContain(server.token);
    expect(await inventory()).toEqual(before);
  });

  test.each([0, 100, 200, 300, 400, 600, 900])(
    'is left as it was by a run that is interrupted %i ms after it began',
    async (ms) => {
      const before = await inventory();
      const child = start(['run', ...flags, '--target', server.url, '--token', server.token, '--cases', '5000']);
      const ending = ended(child);
      const marked = async (): Promise<boolean> => (await read('/api/v2/authorizations')).includes('[tokenproof ');
      while (!(await marked())) await pause(10);
      await pause(ms);
      child.kill('SIGINT');
      const result = await ending;
      expect(result.exitCode).toBe(130);
      expect(result.stdout).toContain('interrupted');
      expect(await inventory()).toEqual(before);
    },
  );
});
