import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ended, served, start } from '../cli/tool.ts';

/** Asks a server in the name of its operator. */
function asking({ url, token }: { readonly url: string; readonly token: string }) {
  return async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Token ${token}`, 'content-type': 'application/json' };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const text = await (await fetch(`${url}${path}`, { method, headers, ...json })).text();
    return text === '' ? {} : JSON.parse(text);
  };
}

test.each([
  ['deleted', 'DELETE', undefined],
  ['switched off', 'PATCH', { status: 'inactive' }],
])(
  'a token that is %s in the middle of a run ends it with 3, and nothing is found because of it',
  async (_what, method, body) => {
    const server = await served('--behave', 'influxd-2.9');
    try {
      const ask = asking(server);
      const [own] = (await ask('GET', '/api/v2/authorizations')).authorizations;
      const { orgID, permissions } = own;
      const given = await ask('POST', '/api/v2/authorizations', { orgID, permissions });
      const flags = ['--profile', 'oss-2.9', '--org-id', orgID, '--cases', '2000', '--timeout', '5s'];
      const child = start(['run', ...flags, '--known', 'influxd-2.9', '--target', server.url], {
        INFLUX_TOKEN: given.token,
      });
      const ending = ended(child);
      const running = async () => JSON.stringify(await ask('GET', '/api/v2/authorizations')).includes('[tokenproof ');
      while (!(await running())) await pause(10);
      await pause(2_000);
      await ask(method, `/api/v2/authorizations/${given.id}`, body);
      const { exitCode, stdout } = await ending;
      expect(stdout.match(/^ *BROKEN .*/gm)).toBeNull();
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain('The target is lost, as it refuses the token of the run');
      expect(exitCode).toBe(3);
    } finally {
      await server.stop();
    }
  },
);
