import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { findingsOf } from '../../../reports/report/findings.ts';
import { planOf, type ReproductionPlan } from '../../../reports/reproduction/plan.ts';
import type { Json } from '../../../spec/json.ts';
import { exchangeOf } from '../exchanges.ts';
import { findingOf, reportOf } from '../sample.ts';

const collection = '/api/v2/authorizations';
const main = 'Token $TOKEN';
const [orgID, userID, id, other] = ['00000000000000aa', '00000000000000bb', '00000000000000cc', '00000000000000dd'];

function planFor(...exchanges: readonly Exchange[]): ReproductionPlan {
  const finding = { ...findingOf('delete/ends-token'), exchanges };
  const [found] = findingsOf(reportOf({ 'delete/ends-token': { status: 'broken', finding } }));
  if (found === undefined) throw new Error('a broken requirement has a finding');
  return planOf(found);
}

function created(asked: Json, made: object): Exchange {
  const answer = { status: 201, body: JSON.stringify({ id, token: '$TOKEN_7', orgID, userID, ...made }) };
  return exchangeOf('main', main, { method: 'POST', body: { json: asked } }, answer);
}

function changed(method: 'PATCH' | 'DELETE', path: string): Exchange {
  return exchangeOf('main', main, { method, path }, { status: 200, body: `{"id":"${path.split('/').at(-1)}"}` });
}

/** Where the variables of a plan come from. */
function sources({ inputs, steps }: ReproductionPlan) {
  const captured = steps.flatMap(({ captures }) => captures.map(({ variable }) => variable));
  return { captured, inputs: Object.keys(inputs).toSorted() };
}

describe('the requests of a reproduction', () => {
  test('find out the organization and the user of the token', () => {
    const plan = planFor(created({ orgID, userID }, {}));
    expect(sources(plan)).toEqual({ captured: ['orgID', 'userID', 'probeID', 'id1'], inputs: ['TOKEN'] });
    expect(plan.steps.map(({ method, path }) => [method, ...path])).toEqual([
      ['GET', '/api/v2/orgs'],
      ['POST', collection],
      ['POST', collection],
    ]);
  });

  test('make the user who signs in, whose token the main one makes', () => {
    const signIn = exchangeOf('user', 'Basic $PASSWORD', { method: 'POST', path: '/api/v2/signin' }, { status: 204 });
    const plan = planFor(signIn, created({ orgID, userID }, {}));
    expect(sources(plan).captured).toContain(`USER_${userID}`);
    expect(plan.removals.at(-1)).toEqual(['/api/v2/users/', { variable: `USER_${userID}` }]);
  });

  test('leave an id of a bucket that answers show without a name: there was none', () => {
    const permissions = [{ action: 'read', resource: { type: 'buckets', id: other, orgID } }];
    const plan = planFor(created({ orgID, permissions }, { permissions }));
    expect(sources(plan).captured).toEqual(['orgID', 'id1']);
    expect(JSON.stringify(plan.steps.at(-1)?.body)).toContain(other);
  });

  test('wait as the run did where that was long enough to tell something', () => {
    const later = { ...created({ orgID }, { id: other }), startedAt: 905 };
    const plan = planFor({ ...created({ orgID }, {}), startedAt: 5 }, later);
    expect(plan.steps.slice(plan.beforehand).map(({ since }) => since)).toEqual([0, 900]);
    expect(planFor(created({ orgID }, {}), created({ orgID }, {})).steps.at(-1)?.since).toBeUndefined();
  });

  test('read what is printed over several lines', () => {
    const body = JSON.stringify({ id, token: '$TOKEN_7', orgID }, undefined, '\t');
    const plan = planFor(
      exchangeOf('main', main, { method: 'POST', body: { json: { orgID } } }, { status: 201, body }),
    );
    expect(sources(plan).captured).toEqual(['orgID', 'id1']);
  });

  test('make another user, which is taken away again', () => {
    const plan = planFor(created({ orgID }, {}), created({ orgID, userID: other }, { id: other, userID: other }));
    expect(sources(plan)).toMatchObject({ captured: expect.arrayContaining([`USER_${other}`]), inputs: ['TOKEN'] });
    expect(plan.removals.at(-1)).toEqual(['/api/v2/users/', { variable: `USER_${other}` }]);
  });

  test('take away what their answers say was made, the newest first', () => {
    const plan = planFor(created({ orgID }, {}), created({ orgID }, { id: other }));
    expect(plan.removals).toEqual([
      [`${collection}/`, { variable: 'id2' }],
      [`${collection}/`, { variable: 'id1' }],
    ]);
  });
});

describe('the answers of a reproduction', () => {
  const told = { ...findingOf('delete/ends-token'), expected: ['the row'], actual: 'no row' };
  const plan = (exchanges: readonly Exchange[], finding = told) => {
    const [found] = findingsOf(
      reportOf({ 'delete/ends-token': { status: 'broken', finding: { ...finding, exchanges } } }),
    );
    if (found === undefined) throw new Error('a broken requirement has a finding');
    return planOf(found);
  };
  const read = (body: string): Exchange =>
    exchangeOf('main', main, { path: `${collection}/${id}` }, { status: 200, body });

  test('are all that were judged, and not the last alone', () => {
    const { answers } = plan([{ ...created({ orgID }, {}), setup: true }, read('{"id":1}'), read('{"id":2}')]);
    expect(answers).toEqual([null, '{"id":1}', '{"id":2}']);
  });

  test('tell where the report cuts one that may be what was found', () => {
    const cut = read('x… (7 more characters)');
    expect([plan([cut, read('{}')]).isCutBefore, plan([read('{}')]).isCutBefore]).toEqual([true, false]);
    expect(plan([cut]).answers).toEqual([null]);
  });

  test('are told by the fields of the header that the finding speaks of', () => {
    const coded = { ...read('{}'), answer: { status: 200, headers: { 'content-encoding': 'gzip' }, body: '{}' } };
    expect(plan([coded], { ...told, actual: 'gzip' }).fields).toEqual([['content-encoding', 'gzip']]);
    expect(plan([read('{}')], { ...told, expected: ['retry-after'] }).fields).toEqual([['retry-after', null]]);
  });

  test('name a token of which the same was given twice', () => {
    const twice = [created({ orgID }, {}), created({ orgID }, { id: other })];
    expect(plan(twice).answers.map((one) => /"token":"(.*?)"/.exec(one ?? '')?.[1])).toEqual(['<token1>', '<token1>']);
  });
});

describe('a reproduction leaves alone what it did not make', () => {
  test.each(['PATCH', 'DELETE'] as const)('a user that %s is sent to is never looked up', (method) => {
    const plan = planFor(created({ orgID, userID }, {}), changed(method, `/api/v2/users/${userID}`));
    expect(sources(plan).captured).toEqual(['orgID', `USER_${userID}`, 'id1']);
  });

  test.each(['PATCH', 'DELETE'] as const)('an organization that %s is sent to is never looked up', (method) => {
    const plan = planFor(created({ orgID }, {}), changed(method, `/api/v2/orgs/${orgID}`));
    expect(sources(plan)).toEqual({ captured: ['orgID', `ORG_${orgID}`, 'id1'], inputs: ['TOKEN'] });
  });

  test('what was given is not taken away, whatever an answer says', () => {
    const made = exchangeOf(
      'main',
      main,
      { method: 'POST', path: '/api/v2/users', body: { json: { id: userID } } },
      {
        status: 201,
        body: `{"id":"${userID}"}`,
      },
    );
    const plan = planFor(created({ userID }, {}), changed('DELETE', `/api/v2/users/${userID}`), made);
    expect(plan.removals).toEqual([
      [`${collection}/`, { variable: 'id1' }],
      ['/api/v2/users/', { variable: `USER_${userID}` }],
    ]);
  });

  test('nothing is taken from a place in a list', () => {
    const listed = exchangeOf('main', main, {}, { status: 200, body: JSON.stringify({ authorizations: [{ id }] }) });
    const plan = planFor(listed, changed('DELETE', `${collection}/${id}`));
    expect(sources(plan)).toEqual({ captured: ['orgID', `ID_${id}`], inputs: ['TOKEN'] });
  });

  test('an id that was sent before it was known stays as it is', () => {
    const early = exchangeOf('main', main, { path: `${collection}/${id}` }, { status: 404 });
    const plan = planFor(early, { ...created({ orgID }, {}), answer: { status: 404, headers: {}, body: '' } });
    expect(sources(plan)).toEqual({ captured: [], inputs: ['TOKEN'] });
    expect(plan.steps[0]?.path).toEqual([`${collection}/${id}`]);
  });
});

describe('a reproduction that cannot be sent as it was', () => {
  test.each([
    ['cut', { text: 'x… (7 more characters)' }, 'The report cuts the body of request 1 of the finding.'],
    [
      'bytes with ids in them',
      { base64: Buffer.from(`{"orgID":"${orgID}"}`, 'utf16le').toString('base64') },
      'The bytes of request 1 of the finding hold ids of the run.',
    ],
    [
      'packed bytes with ids in them',
      { base64: gzipSync(`{"orgID":"${orgID}"}`).toString('base64') },
      'The bytes of request 1 of the finding hold ids of the run.',
    ],
    ['bytes', { base64: '/wA=' }, null],
    [
      'near ids',
      { json: ['11a218df42030506', '11a218df42030507'] },
      expect.stringMatching(/^Two ids of the finding are so near/),
    ],
  ])('says so: %s', (_, body, obstacle) => {
    expect(planFor(exchangeOf('main', main, { method: 'POST', body }, { status: 400 })).obstacle).toEqual(obstacle);
  });
});
