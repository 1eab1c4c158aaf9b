import { expect, test } from 'vitest';
import { type Deviation, describes, type Sighting } from '../../spec/deviation.ts';

const deviation: Deviation = {
  id: 'empty-status-taken',
  requirement: 'errors/invalid-patch-refused',
  says: 'An empty status is taken.',
  why: 'It is compared with the zero value.',
  source: 'influxdb authorization/http_server.go',
  first: '2.0',
  last: null,
  seen: [
    { request: '^PATCH /api/v2/authorizations/[0-9a-f]{16}$', status: 200, sent: '"status":""' },
    { request: '^PATCH ', status: 500, actual: '^status 500$' },
  ],
};

const sighting: Sighting = {
  requirement: 'errors/invalid-patch-refused',
  request: 'PATCH /api/v2/authorizations/00000000000000aa',
  status: 200,
  sent: '{"status":""}',
  actual: 'status 200',
};

test('a deviation describes what it says', () => {
  expect(describes(deviation, sighting)).toBe(true);
  expect(describes(deviation, { ...sighting, status: 500, sent: 'anything', actual: 'status 500' })).toBe(true);
});

test.each<[string, Partial<Sighting>]>([
  ['another requirement', { requirement: 'errors/invalid-payload-refused' }],
  ['another request', { request: 'PATCH /api/v2/authorizations/x' }],
  ['another status', { status: 204 }],
  ['another body', { sent: '{"status":null}' }],
  ['another complaint', { status: 500, actual: 'a body that is no JSON object' }],
])('and nothing else: %s', (_what, change) => {
  expect(describes(deviation, { ...sighting, ...change })).toBe(false);
});
