import { beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { directTransport } from '../../../client/http/transport.ts';
import { unlimited } from '../../../client/limits/limits.ts';
import { wholeOrganization } from '../../../client/preparation/giving.ts';
import type { Observer } from '../../../engine/observers/observer.ts';
import type { Plan } from '../../../engine/plan.ts';
import { type Setting, settingOf } from '../../../engine/setting.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import { type RequirementId, requirementOf } from '../../../suites/catalogue.ts';

const known = 'canary-token-of-this-run-0001';
const main = { name: 'main', credential: { kind: 'token', token: 'main-token-0001' } } as const;
const plan: Plan = {
  url: 'http://127.0.0.1:1',
  timeout: 1,
  concurrency: 1,
  profile: 'cloud-serverless',
  contract: await loadContract(builtInContract('cloud-serverless')),
  principals: {
    main: { ...main, orgID: 'a', org: null, userID: 'b', user: null },
    second: null,
    member: null,
    account: null,
  },
  ...{
    bucketID: null,
    giving: wholeOrganization,
    onlyReads: null,
    existing: [],
    absent: {},
    selected: [],
    watched: [],
    share: null,
    modules: [],
    seed: 1,
    cases: 1,
    budget: null,
    path: null,
  },
  ...{
    mark: 'mark',
    ledger: '/dev/null',
    durable: false,
    known: [],
    seeds: [1],
    bail: null,
    quick: null,
    revocationMs: 0,
  },
  ...{ replicas: [], consistentMs: 0, propagationMs: 1 },
  ...{ transport: directTransport, limits: unlimited, controls: [] },
};

/** What judges every exchange for a requirement. */
function observerOf(id: RequirementId): Observer {
  const { observe } = requirementOf(id);
  if (observe === undefined) throw new Error(`${id} is not judged on every exchange`);
  return observe;
}

let setting: Setting;
beforeAll(() => {
  setting = settingOf(plan, 1);
  setting.secrets.add(known, '$TOKEN_1');
});

function exchange(
  status: number,
  body: string,
  operation: 'GetAuthorizations' | 'PostAuthorizations' = 'GetAuthorizations',
) {
  const headers = { 'content-type': 'application/json' };
  const draft = { operation, method: 'GET', path: '/api/v2/authorizations' } as const;
  return {
    draft,
    sent: {},
    as: 'main',
    setup: false,
    answer: { status, headers, body },
    startedAt: 0,
    ms: 1,
  } as Exchange;
}

/** A refusal with a message. */
function refusal(message: string): Exchange {
  return exchange(500, JSON.stringify({ code: 'internal error', message }));
}

/** One message for each kind of internals that a server may show. */
function messagesWithInternals(): readonly string[] {
  return [
    'json: cannot unmarshal array into Go value of type authorization.postAuthorizationRequest',
    'cannot decode number of type influxdb.Status',
    'panic: runtime error: invalid memory address',
    'bad\n    at Object.<anonymous> (/srv/app.js:12:3)',
    'failed in handler.go:118',
    'Traceback (most recent call last): ...',
    'java.lang.IllegalStateException: closed',
    'ERROR: syntax error at or near "x"',
  ];
}

const right = '{"code":"not found","message":"none"}';
const rows: readonly (readonly [RequirementId, right: Exchange, wrong: Exchange])[] = [
  ['schema/status', exchange(200, '{"authorizations":[]}'), exchange(202, '{}')],
  ['schema/list-status-listed', exchange(401, '{"code":"unauthorized","message":"no"}'), exchange(404, right)],
  ['schema/list-status-listed', exchange(404, right, 'PostAuthorizations'), exchange(403, right)],
  [
    'schema/create-status-listed',
    exchange(415, right, 'PostAuthorizations'),
    exchange(403, right, 'PostAuthorizations'),
  ],
  ...messagesWithInternals().map((message) => ['errors/no-internals', exchange(404, right), refusal(message)] as const),
  [
    'schema/media-type',
    exchange(404, right),
    { ...exchange(404, right), answer: { status: 404, headers: { 'content-type': 'text/plain' }, body: 'x' } },
  ],
  ['schema/body', exchange(200, '{"authorizations":[]}'), exchange(200, '{"authorizations":{}}')],
  ['errors/no-server-error', exchange(404, right), exchange(500, '{"code":"internal error","message":"x"}')],
  ['errors/shape', exchange(404, right), exchange(404, '{"code":"not found"}')],
  ['errors/code-matches-status', exchange(404, right), exchange(404, '{"code":"invalid","message":"x"}')],
  [
    'secrecy/token-only-at-creation',
    exchange(201, `{"token":"${known}"}`, 'PostAuthorizations'),
    exchange(200, `{"authorizations":[{"token":"${known}"}]}`),
  ],
  [
    'secrecy/token-only-at-creation',
    exchange(200, '{"authorizations":[{"token":"redacted"}]}'),
    exchange(404, `{"code":"not found","message":"no ${known}"}`),
  ],
  [
    'secrecy/token-only-at-creation',
    exchange(200, '{}'),
    exchange(200, '{"links":{"self":"/x?token=main-token-0001"}}'),
  ],
];

describe('an observer is content with a right answer and names a wrong one', () => {
  test.each(rows)('%s', (id, good, bad) => {
    expect(observerOf(id)(good, setting)).toBeUndefined();
    expect(observerOf(id)(bad, setting)).toBeDefined();
  });
});

test.each([
  'id must have a length of 16 bytes',
  'organization name "at 10:12 (a.b:3)" not found',
  'write:orgs/0000000000000001/authorizations is unauthorized',
  'authorization must include permissions; select one from the list of types',
])('%s shows no internals', (message) => {
  expect(observerOf('errors/no-internals')(refusal(message), setting)).toBeUndefined();
});

test('the id of an earlier authorization is told from a new one, and from the same answer seen again', () => {
  const observe = observerOf('delete/id-not-given-again');
  const made = (id: string, token: string) => exchange(201, JSON.stringify({ id, token }), 'PostAuthorizations');
  expect(observe(made('0a', 'one'), setting)).toBeUndefined();
  expect(observe(made('0a', 'one'), setting)).toBeUndefined();
  expect(observe(made('0b', 'two'), setting)).toBeUndefined();
  expect(observe(exchange(200, JSON.stringify({ id: '0a', token: 'redacted' })), setting)).toBeUndefined();
  expect(observe(made('0a', 'three'), setting)?.actual).toBe('the id of an earlier one');
});
