import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formats } from '../../../reports/forms/formats.ts';
import { served, within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('a release that shows the tokens of others in its lists: none of them stands in any document', async () => {
  const server = await served('--behave', 'influxd-2.8', '--fault', 'listed-twice');
  try {
    const headers = { authorization: `Token ${server.token}`, 'content-type': 'application/json' };
    const url = `${server.url}/api/v2/authorizations`;
    const { authorizations } = await (await fetch(url, { headers })).json();
    const first = authorizations.find(({ token }: { token: string }) => token === server.token);
    const { orgID, permissions } = first;
    const made = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ orgID, permissions }) });
    const { token } = await made.json();
    const reports = formats.flatMap((format) => ['--report', `${format}=${join(folder, format)}`]);
    const only = ['--only', 'read/*', '--only', 'filters/*', '--cases', '3', '--seed', '1'];
    const run = await within(
      ['run', '--target', server.url, '--org-id', orgID, '--profile', 'oss-2.8', ...only, ...reports],
      { INFLUX_TOKEN: token },
    );
    const warning = 'The authorization of the token itself cannot be told from others; none that was there is touched.';
    expect([run.exitCode, run.stderr]).toEqual([1, `tokenproof: ${warning}\n`]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
    expect(written.length).toBeGreaterThanOrEqual(formats.length);
    for (const text of [run.stdout, ...written]) {
      expect(text).not.toContain(server.token.slice(0, 16));
      expect(text).not.toContain(token.slice(-16));
    }
    expect(readFileSync(join(folder, 'json'), 'utf8')).toContain('$SHOWN_TOKEN');
  } finally {
    await server.stop();
  }
});
