import { expect, test } from 'vitest';
import { imitationFor } from './client.ts';

test('bodies of handlers are indented with tabs, those of authentication are compact', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const known = await send('GET', '/api/v2/authorizations/x');
  expect(known.text).toBe('{\n\t"code": "invalid",\n\t"message": "id must have a length of 16 bytes"\n}');
  const unknown = await send('GET', '/api/v2/authorizations/x', undefined, {});
  expect(unknown.text).toBe('{"code":"unauthorized","message":"unauthorized access"}');
});

test('every answer names the build and the version', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.8' });
  const { headers } = await send('PUT', '/api/v2/authorizations');
  expect(headers.get('x-influxdb-build')).toBe('OSS');
  expect(headers.get('x-influxdb-version')).toBe('v2.8.0');
});

test.for([
  ['PUT', '/api/v2/authorizations', 405, null, ''],
  ['GET', '/api/v2/authorizations/00000000000000ff/more', 404, 'text/plain; charset=utf-8', '404 page not found\n'],
  ['GET', '/api/v2/authorizations//00000000000000ff', 404, 'text/plain; charset=utf-8', '404 page not found\n'],
] as const)('%s %s is a %i of the router', async ([method, path, status, type, text]) => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const reply = await send(method, path);
  expect([reply.status, reply.headers.get('content-type'), reply.text]).toEqual([status, type, text]);
  expect((await send(method, path, undefined, {})).status).toBe(401);
});

test('an unknown path of the API is a JSON 404', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  expect((await send('GET', '/api/v2/nothing')).body).toEqual({ code: 'not found', message: 'path not found' });
});

test('OPTIONS needs no credential: 204 with an Origin, a bare 405 without', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const allowed = await send('OPTIONS', '/api/v2/authorizations', undefined, { origin: 'http://page.test' });
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'http://page.test']);
  expect((await send('OPTIONS', '/api/v2/authorizations', undefined, {})).status).toBe(405);
});

test('an identifier in an encoding that is not canonical is not decoded', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const reply = await send('GET', '/api/v2/authorizations/%300000000000000ff');
  expect(reply.body).toEqual({ code: 'invalid', message: 'id must have a length of 16 bytes' });
});
