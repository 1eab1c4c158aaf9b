import type { Exchange } from '../../../client/http/exchange.ts';
import { causesIn } from '../../../reports/causes/index.ts';
import type { Result } from '../../../reports/report/result.ts';
import type { RequirementId } from '../../../suites/catalogue.ts';

/** The path of one authorization. */
export const item = '/api/v2/authorizations/000000000000000a';

/** An exchange of a sequence. */
export function sent(
  method: 'GET' | 'DELETE' | 'PATCH' | 'POST',
  path: string,
  as: string,
  status: number,
  json?: object,
  more: { readonly token?: string; readonly answer?: object } = {},
): Exchange {
  const body = json === undefined ? {} : { body: { text: JSON.stringify(json) } };
  return {
    draft: { operation: null, method, path, ...body },
    ...{
      sent: more.token === undefined ? {} : { authorization: `Token ${more.token}` },
      as,
      setup: as === 'main',
      startedAt: 0,
      ms: 1,
    },
    answer: { status, headers: {}, body: more.answer === undefined ? '' : JSON.stringify(more.answer) },
  };
}

/** A requirement that these exchanges show to be broken. */
export function broken(
  requirement: RequirementId,
  expected: string,
  actual: string,
  exchanges: readonly Exchange[],
): Result {
  const replay = { seed: 1, path: '0', only: [requirement] };
  const finding = { requirement, expected: [expected], actual, exchanges, replay, fingerprint: `of ${requirement}` };
  const seen = { ms: 1, requests: 1, failedAfter: null, brokenAt: [], figures: [] };
  return {
    requirement,
    family: requirement.split('/')[0] ?? '',
    level: 'must',
    outcome: { status: 'broken', finding },
    ...seen,
  };
}

/** The path of all authorizations. */
export const list = '/api/v2/authorizations';
/** Ids of two authorizations, and of two organizations. */
export const [id, other, orgID, otherOrgID] = [
  '000000000000000a',
  '000000000000000b',
  '00000000000000aa',
  '00000000000000ab',
];
const read = [{ action: 'read', resource: { type: 'buckets', orgID } }];
/** What lets a token create authorizations. */
export const writes = [{ action: 'write', resource: { type: 'authorizations', orgID } }];

/** The creation of an authorization whose token is `$TOKEN_1` unless told. */
export function made(shown: object = {}, asked: object = {}): Exchange {
  const answer = { id, token: '$TOKEN_1', status: 'active', orgID, userID: other, permissions: read, ...shown };
  return sent('POST', list, 'main', 201, { orgID, permissions: read, ...asked }, { answer });
}

/** A request of the token that `made` tells. */
export function holder(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, status: number): Exchange {
  return sent(method, path, 'holder', status, undefined, { token: '$TOKEN_1' });
}

/** What is told of a requirement that these exchanges show to be broken. */
export function says(expected: string, actual: string, ...exchanges: readonly Exchange[]): string | undefined {
  return causesIn({ results: [broken('schema/status', expected, actual, exchanges)] })[0]?.cause.says;
}
