import { expect, test } from 'vitest';
import { served, start } from '../tool.ts';

/** What a server says of one of its things, asked with its own token. */
async function shown(url: string, token: string, path: string): Promise<{ id: string; name: string }> {
  return (await fetch(`${url}${path}`, { headers: { authorization: `Token ${token}` } })).json();
}

test.each([
  ['--profile', 'oss-2.9'],
  ['--behave', 'influxd-2.8'],
])('%s %s: the lines behind address and token name what stands there', async (...flags) => {
  const { url, token, text, stop } = await served(...flags);
  const [address, second, ...lines] = text.trimEnd().split('\n');
  expect([address, second]).toEqual([`listening ${url}`, token]);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['organization', 'user', 'bucket']);
  const paths = ['/api/v2/orgs', '/api/v2/users', '/api/v2/buckets'];
  for (const [index, path] of paths.entries()) {
    const [, id = '', name] = lines[index]?.split(' ') ?? [];
    expect((await shown(url, token, `${path}/${id}`)).name).toBe(name);
  }
  await stop();
});

test.each([
  [
    ['--profile', 'oss-2.9'],
    ['first-org', 'first-user', 'first-bucket'],
  ],
  [
    ['--behave', 'influxd-2.9'],
    ['first-org', 'admin', 'first-bucket'],
  ],
  [
    ['--behave', 'influxd-2.9', '--fresh'],
    [undefined, undefined, undefined],
  ],
])('%j --json tells it as one object', async (flags, names) => {
  const child = start(['serve', ...flags, '--json']);
  const line = await new Promise<string>((resolve) => child.stdout?.once('data', (chunk) => resolve(String(chunk))));
  child.kill('SIGTERM');
  const { url, token, organization, user, bucket } = JSON.parse(line);
  expect(line.trimEnd()).not.toContain('\n');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(token).toMatch(/^[\w-]{86}==$/);
  expect([organization?.name, user?.name, bucket?.name]).toEqual(names);
});
