import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { ServerError, startServer } from '../../../server/index.ts';
import { created, operatorOf, sender, serverFor } from '../client.ts';

const profiles = ['cloud-serverless', 'cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;

test.each(profiles)('%s refuses whoever it does not know', async (profile) => {
  const server = await serverFor({ profile });
  const { operatorToken } = server.fixture;
  const headers = [`token ${operatorToken}`, `TOKEN ${operatorToken}`, operatorToken, `Token  ${operatorToken}`];
  const others = ['Token', 'Token x', `Token ${operatorToken}x`, `bearer ${operatorToken}`, 'Basic eDp5', ''];
  for (const authorization of [...headers, ...others]) {
    const reply = await sender(server.url, { authorization })('GET', '/api/v2/authorizations');
    expect(reply, authorization).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(reply.headers.get('www-authenticate')).toBe('Token realm="tokenproof"');
  }
  const anonymous = sender(server.url, {});
  expect((await anonymous('GET', '/api/v2/unknown')).status).toBe(401);
  expect((await anonymous('PUT', '/api/v2/authorizations')).status).toBe(401);
  const bearer = sender(server.url, { authorization: `Bearer ${operatorToken}` });
  expect((await bearer('GET', '/api/v2/authorizations')).status).toBe(200);
});

test('a method that a path has not is refused with those that it has', async () => {
  const server = await serverFor({ profile: 'oss-2.9' });
  const send = operatorOf(server);
  const item = `/api/v2/authorizations/${(await created(server)).id}`;
  for (const [path, allowed] of [
    ['/api/v2/authorizations', 'GET, HEAD, POST'],
    [item, 'GET, HEAD, PATCH, DELETE'],
  ] as const) {
    for (const method of ['PUT', 'OPTIONS']) {
      const reply = await send(method, path);
      expect(reply).toMatchObject({ status: 405, code: 'method not allowed' });
      expect(reply.headers.get('allow')).toBe(allowed);
    }
    const [head, get] = [await send('HEAD', path), await send('GET', path)];
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
  }
  expect((await send('HEAD', '/api/v2/signin')).status).toBe(405);
});

test('every error is JSON with its code in a header', async () => {
  const send = operatorOf(await serverFor({}));
  const replies = [
    await send('GET', '/api/v2/authorizations/x'),
    await send('GET', '/api/v2/authorizations/00000000000000aa'),
    await send('GET', '/api/v2/authorizations/00000000000000aa/more'),
    await send('GET', '/elsewhere'),
    await send('DELETE', '/api/v2/authorizations'),
  ];
  for (const { headers, code, text } of replies) {
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('x-platform-error-code')).toBe(code);
    expect(Object.keys(JSON.parse(text))).toEqual(['code', 'message']);
  }
});

test('what is no HTTP is answered with 400', async () => {
  const { port } = await serverFor({});
  const socket = connect(port, '127.0.0.1');
  socket.end('nonsense\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\r\n\r\n\{"code":"invalid"/);
});

test('closing ends open connections and frees the port', async () => {
  const server = await startServer();
  const idle = connect(server.port, '127.0.0.1');
  await once(idle, 'connect');
  await sender(server.url, {})('GET', '/health');
  const ended = once(idle, 'close');
  await server.close();
  await ended;
  const again = await startServer({ port: server.port });
  expect(again.url).toBe(server.url);
  await expect(startServer({ port: server.port })).rejects.toMatchObject({ code: 'port-unavailable' });
  await again.close();
});

test.each([
  ['unknown-profile', { profile: 'oss-1' }],
  ['unknown-fault', { faults: ['no-such-fault'] }],
  ['fault-elsewhere', { profile: 'oss-2.7', faults: ['token-in-list'] }],
])('options that make no sense are refused as %s, with a cure', async (code, options) => {
  const failure = await startServer(options as Parameters<typeof startServer>[0]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ServerError);
  expect(failure).toMatchObject({ code, cure: expect.stringMatching(/\.$/) });
});

test('two servers know nothing of each other', async () => {
  const [one, two] = [await serverFor({}), await serverFor({})];
  const { operatorToken } = one.fixture;
  const send = sender(two.url, { authorization: `Token ${operatorToken}` });
  expect((await send('GET', '/api/v2/authorizations')).status).toBe(401);
});
