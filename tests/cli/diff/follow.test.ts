import { describe, expect, test } from 'vitest';
import { following } from '../../../cli/diff/follow.ts';
import { type FollowFlags, namesServer } from '../../../cli/diff/follow-options.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';
import type { Followed } from '../../../engine/following/followed.ts';
import type { Sides } from '../../../engine/following/sides.ts';
import { startServer } from '../../../server/index.ts';
import type { Change } from '../../../spec/change/change.ts';
import { changeOf, type Edit, edited, factOf } from './edited.ts';

const context = {
  ...{ stdout: process.stdout, stderr: process.stderr, environment: {}, command: () => {} },
  ...{ secrets: new Secrets({ words: false }), signal: new AbortController().signal },
};

const oss = await edited();

async function follow(changes: readonly Change[], sides: Sides, flags: FollowFlags): Promise<Followed> {
  const followed = await following({ profile: 'oss-2.9', ...flags }, context);
  return followed(changes, { old: sides.old.contract, new: sides.new.contract });
}

const fingerprint = '0123456789abcdef';
const permissions = [{ action: 'read', resource: { type: 'buckets' } }];
const sent = (more: object) =>
  ({ kind: 'request-body', value: { orgID: '0000000000000001', permissions, ...more } }) as const;
const answered = (value: object, status = '200') => ({ kind: 'response-body', status, value }) as never;

const labelled: Edit = [/(AuthorizationPostRequest:\n {6}required:\n)/, '$1        - label\n'];
const limited: Edit = [
  '        - name: userID\n          in: query',
  '        - name: limit\n          in: query\n          schema: { type: integer, maximum: 20 }\n        - name: userID\n          in: query',
];
const brief: Edit = [/(What the token is for\.\n {10}type: string\n)/, '$1          maxLength: 200\n'];
const counted: Edit = [/( {4}Authorizations:\n {6}type: object\n)/, '$1      required: [authorizations, total]\n'];
const unbounded: Edit = [/(only that resource\.\n {14}type: array\n) {14}minItems: 1\n/, '$1'];

describe('a server that keeps to the contract before the edits', () => {
  const changes = [
    changeOf('PostAuthorizations', 'old', sent({})),
    changeOf('PatchAuthorizationsID', 'old', { kind: 'request-body', value: { description: 'a'.repeat(201) } }),
    changeOf('PostAuthorizations', 'new', sent({ permissions: [], label: '' })),
    changeOf('GetAuthorizations', 'old', { kind: 'parameter', name: 'limit', value: 21 }),
    changeOf('GetAuthorizations', 'old', answered({ authorizations: [] })),
    factOf('GetAuthorizations', 'success-status-removed', '/responses/200'),
    factOf('GetAuthorizations', 'status-added', '/responses/418'),
    changeOf('PostSignin', 'old', { kind: 'parameter', name: 'Zap-Trace-Span', value: 'a' }),
  ];

  test('is told to do the old, and what cannot be told is said to be so', async () => {
    const other = await edited(labelled, limited, brief, counted, unbounded);
    const { url, fixture, close } = await startServer({ profile: 'oss-2.9' });
    const flags = { target: url, token: fixture.operatorToken, orgId: fixture.orgID };
    try {
      const before = await count(url, fixture.operatorToken);
      const { changes: told, leftovers, target } = await follow(changes, { old: oss, new: other }, flags);
      expect(told.map(({ stance, says }) => `${stance}: ${says}`)).toEqual([
        'old: It answered 201 to a body that the new contract refuses.',
        'old: It answered 200 to a body that the new contract refuses.',
        'old: It answered 400 ("permissions must not be empty") to a body that the new contract accepts.',
        'old: It answered 200 to a value of limit that the new contract refuses.',
        expect.stringMatching(/^old: (\d+) of \1 answers that show the place had what only the old contract allows\.$/),
        'old: It answered 200.',
        expect.stringMatching(/^unknown: None of \d+ answers tells it\.$/),
        'unknown: Nobody signs in or out to find out.',
      ]);
      expect([leftovers, target]).toEqual([[], { url, kind: 'remote', server: null }]);
      expect(await count(url, fixture.operatorToken)).toBe(before);
    } finally {
      await close();
    }
  });
});

test('a server that keeps to the contract after an edit is told to do the new', async () => {
  const change = changeOf('PostAuthorizations', 'old', sent({ permissions: [] }));
  const { changes } = await follow([change], { old: await edited(unbounded), new: oss }, { embedded: true });
  const says = 'It answered 400 ("permissions must not be empty") to a body that the old contract accepts.';
  expect(changes).toEqual([{ fingerprint, stance: 'new', says }]);
});

describe('a server with a fault', () => {
  const flags = (...fault: readonly string[]) => ({ embedded: true, fault });

  test('may do the new because of it', async () => {
    const change = changeOf('PostAuthorizations', 'new', sent({ permissions: [] }));
    const sides = { old: oss, new: await edited(unbounded) };
    const { changes } = await follow([change], sides, flags('no-permissions-accepted'));
    expect(changes).toEqual([
      { fingerprint, stance: 'new', says: 'It answered 201 to a body that the old contract refuses.' },
    ]);
  });

  test('may do neither because of it', async () => {
    const change = changeOf('GetAuthorizationsID', 'old', { kind: 'parameter', name: 'authID', value: 'x' });
    const { changes } = await follow([change], { old: oss, new: oss }, flags('malformed-id-internal-error'));
    expect(changes[0]).toMatchObject({ stance: 'neither', says: expect.stringMatching(/^It answered 500 /) });
  });
});

describe('a server is asked only where the command line names one', () => {
  test.each<[string, FollowFlags, string]>([
    ['nothing', {}, ''],
    ['a token alone', { token: 'x' }, '--token is for a server, and none is named.'],
    ['a socket alone', { unixSocket: '/x' }, '--unix-socket is for a server, and none is named.'],
    ['both servers', { target: 'http://127.0.0.1:1', embedded: true }, '--embedded and --target exclude each other.'],
    ['no token', { target: 'http://127.0.0.1:1' }, 'There is no token for the target.'],
    ['another host without leave', { target: 'http://192.0.2.1', token: 'x' }, 'A run creates authorizations,'],
  ])('%s', async (_, flags, says) => {
    const environment = { INFLUX_HOST: 'http://127.0.0.1:1' };
    const asked = async () => namesServer(flags) && following(flags, { ...context, environment });
    if (says === '') expect(await asked()).toBe(false);
    else await expect(asked()).rejects.toThrow(says);
  });
});

async function count(url: string, token: string): Promise<number> {
  const answer = await fetch(`${url}/api/v2/authorizations`, { headers: { authorization: `Token ${token}` } });
  const { authorizations } = (await answer.json()) as { authorizations: readonly unknown[] };
  return authorizations.length;
}
