import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { runOptions } from '../../../cli/run/options.ts';
import type { Engine } from '../../../cli/run/session/monitor.ts';
import { run } from '../../../cli/run/session/run.ts';
import { shapeOf } from '../../../engine/assertions/traits.ts';
import { judge } from '../../../engine/cases/judge.ts';
import type { Evidence } from '../../../engine/evidence/evidence.ts';
import { settingOf } from '../../../engine/setting.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { serverFor } from '../../server/client.ts';

/** Whether a request of the holder of a token is refused in the place of the server. */
type Refuses = (request: string, token: string) => boolean;

/** Judges one requirement on a right server behind something that answers in its place now and then. */
async function judged(requirement: Parameters<typeof requirementOf>[0], refuses: Refuses) {
  const { url, fixture } = await serverFor({ profile: 'oss-2.9' });
  let isJudging = false;
  const proxy = createServer(async (request, response) => {
    const [method, path, credential] = [request.method ?? '', request.url ?? '', request.headers.authorization ?? ''];
    const token = credential.replace(/^\S+ /, '');
    const isRefused = isJudging && token !== fixture.operatorToken && refuses(`${method} ${path}`, token);
    const body = await buffer(request);
    const headers = { authorization: credential, 'content-type': 'application/json' };
    const sent = body.length === 0 ? {} : { body: new Uint8Array(body) };
    const answer = isRefused ? undefined : await fetch(url + path, { method, headers, ...sent });
    const type = { 'content-type': 'application/json' };
    response.writeHead(answer?.status ?? 401, answer?.status === 204 ? {} : type);
    response.end(answer === undefined ? '{"code":"unauthorized","message":"no"}' : await answer.text());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const address = proxy.address();
  const target = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const told: Evidence[] = [];
  const errors: unknown[] = [];
  const engine: Engine = async ({ plan }, signal) => {
    const setting = settingOf(plan, 1);
    isJudging = true;
    const context = { setting, observed: [], signal, tell: (evidence: Evidence) => told.push(evidence) };
    await judge(requirementOf(requirement), context).catch((error: unknown) => errors.push(error));
    isJudging = false;
    await setting.client.close();
  };
  const flags = { target, token: fixture.operatorToken, orgId: fixture.orgID, profile: 'oss-2.9', cases: '5' };
  const options = runOptions(
    { ...flags, only: [requirement] },
    { XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'stays-')) },
  );
  const signal = new AbortController().signal;
  await run(options, { signal, engine, onResult: () => {}, onWarning: () => {} }).catch(() => {});
  return { flaky: told.at(-1)?.flaky, error: String(errors[0]) };
}

test('what fails for one token each time, and not for others, is no flake, and says what the token looks like', async () => {
  const tokens: string[] = [];
  const { flaky, error } = await judged('create/token-works', (request, token) => {
    if (request !== 'GET /api/v2/buckets') return false;
    tokens.push(token);
    return token === tokens[0];
  });
  expect(flaky).toBe(false);
  expect(error).toContain(`got status 401, each time with a token that ${shapeOf(tokens[0] ?? '')}, not with others`);
  expect(error).not.toContain(tokens[0]?.slice(0, 8));
});

test('what fails once, and not again for the same token, is a flake', async () => {
  const tokens: string[] = [];
  const { flaky, error } = await judged('create/token-works', (request, token) => {
    if (request !== 'GET /api/v2/buckets') return false;
    tokens.push(token);
    return tokens.length === 1;
  });
  expect(tokens[1]).toBe(tokens[0]);
  expect(flaky).toBe(true);
  expect(error).toMatch(/got status 401$/);
});

test('what fails for every token is found as before', async () => {
  const { flaky, error } = await judged('create/token-works', (request) => request === 'GET /api/v2/buckets');
  expect(flaky).toBe(false);
  expect(error).toMatch(/got status 401$/);
});
