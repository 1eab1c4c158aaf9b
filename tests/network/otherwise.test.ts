import { expect, test } from 'vitest';
import { startServer } from '../../server/index.ts';
import { ended, start } from '../cli/tool.ts';
import { startOtherwiseProxy } from './otherwise-proxy.ts';

test('a server that does otherwise what nobody promised conforms', async () => {
  const server = await startServer({ profile: 'oss-2.9' });
  const proxy = await startOtherwiseProxy(server.url);
  const { operatorToken, orgID } = server.fixture;
  const target = ['--target', proxy.url, '--token', operatorToken, '--org-id', orgID, '--profile', 'oss-2.9'];
  const { exitCode, stdout } = await ended(start(['run', ...target, '--seed', '1', '--strict']));
  await proxy.close();
  await server.close();
  expect(stdout).toContain('conforms: ');
  expect(exitCode).toBe(0);
  expect(proxy.changed.bodies).toBeGreaterThan(3_000);
}, 300_000);
