import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../../server/index.ts';
import { listening } from '../../network/listening.ts';
import { within } from '../tool.ts';

test('what is flaky ends no run by --bail: what follows is judged', async () => {
  const server = await startServer({ profile: 'oss-2.9' });
  const { operatorToken, orgID } = server.fixture;
  let refusals = 0;
  const proxy = await listening(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const credential = headers.authorization ?? '';
    const body = await buffer(request);
    const isSpoilt = refusals === 0 && url === '/api/v2/buckets' && !credential.includes(operatorToken);
    if (isSpoilt) refusals += 1;
    const sent = body.length === 0 ? {} : { body: new Uint8Array(body) };
    const asked = { method, headers: { authorization: credential, 'content-type': 'application/json' }, ...sent };
    const answer = isSpoilt ? undefined : await fetch(server.url + url, asked);
    response.writeHead(answer?.status ?? 401, answer?.status === 204 ? {} : { 'content-type': 'application/json' });
    response.end(answer === undefined ? '{"code":"unauthorized","message":"no"}' : await answer.text());
  });
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  const target = ['--target', proxy.url, '--token', operatorToken, '--org-id', orgID, '--profile', 'oss-2.9'];
  const only = ['--only', 'create/token-works,create/links,create/names', '--cases', '3', '--concurrency', '1'];
  const { stdout, exitCode } = await within(['run', ...target, ...only, '--seed', '1', '--bail']);
  expect(refusals).toBe(1);
  expect(stdout).toMatch(/\n3 requirements: 2 held, 1 flaky\n/);
  expect(exitCode).toBe(4);
});
