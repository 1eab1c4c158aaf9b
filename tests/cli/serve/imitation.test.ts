import { expect, test } from 'vitest';
import { served, tool } from '../tool.ts';

test('an imitation can be served with a fault beside its own', async () => {
  const server = await served('--behave', 'influxd-2.9', '--fault', 'listed-twice');
  const headers = { authorization: `Token ${server.token}` };
  const { authorizations } = await (await fetch(`${server.url}/api/v2/authorizations`, { headers })).json();
  await server.stop();
  expect(authorizations).toHaveLength(2);
});

test('a fault that a release has anyway is refused with the reason', async () => {
  const { exitCode, stderr } = await tool(['serve', '--behave', 'influxd-2.9', '--fault', 'challenge-missing']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('cannot be told on a release. The releases do so anyway.');
});
