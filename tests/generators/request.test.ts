import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorizationBody, authorizationDraft } from '../../generators/authorization.ts';
import { draftOf } from '../../generators/request.ts';
import { keyOrder, unknownParameters, unknownProperties } from '../../generators/variation.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { assertDeterministic } from './assertions.ts';
import { setting } from './setting.ts';

const drafts = authorizationDraft(setting).map((draft) =>
  draftOf('PostAuthorizations', { body: { json: authorizationBody(draft, setting.orgID) }, query: [['limit', '1']] }),
);

describe('draftOf', () => {
  test('takes method and path from the operation', () => {
    expect(draftOf('GetAuthorizations', { query: [['org', 'a b']] })).toEqual({
      operation: 'GetAuthorizations',
      method: 'GET',
      path: '/api/v2/authorizations',
      query: [['org', 'a b']],
    });
  });

  test('percent-encodes the id once', () => {
    const { path } = draftOf('DeleteAuthorizationsID', { authID: 'é %30$&/?#' });
    expect(path).toBe('/api/v2/authorizations/%C3%A9%20%2530%24%26%2F%3F%23');
  });

  test.each([undefined, '', '.', '..'])('refuses the id %j', (authID) => {
    expect(() => draftOf('GetAuthorizationsID', authID === undefined ? {} : { authID })).toThrow(TypeError);
  });
});

const variations = {
  'key order': keyOrder,
  'unknown parameters': unknownParameters,
  'unknown properties': unknownProperties,
};

describe.each(Object.entries(variations))('the variation %s', (_, variation) => {
  test('is the same for the same seed', () => {
    const [draft] = fc.sample(drafts, { seed: 1, numRuns: 1 });
    if (draft !== undefined) assertDeterministic(() => variation(draft));
  });

  test('keeps operation and method, and what it does not vary', () => {
    fc.assert(
      fc.property(
        drafts.chain((draft) => fc.tuple(fc.constant(draft), variation(draft))),
        ([draft, varied]) => {
          expect(plain(varied)).toEqual(plain(draft));
        },
      ),
    );
  });
});

describe('variations', () => {
  const body = (draft: RequestDraft) => JSON.stringify(draft.body);

  test('change the order of keys at times, and never that of items', () => {
    const [draft] = fc.sample(authorizationDraft(setting, { min: 3 }), { seed: 1, numRuns: 1 });
    if (draft === undefined) throw new Error('no draft');
    const request = draftOf('PostAuthorizations', { body: { json: authorizationBody(draft, setting.orgID) } });
    const varied = fc.sample(keyOrder(request), { seed: 1, numRuns: 50 });
    expect(new Set(varied.map(body)).size).toBeGreaterThan(10);
    for (const one of varied) expect(one).toEqual(request);
  });

  test('add at least one unknown parameter, and one unknown property', () => {
    const [draft] = fc.sample(drafts, { seed: 1, numRuns: 1 });
    if (draft === undefined) throw new Error('no draft');
    for (const { query = [] } of fc.sample(unknownParameters(draft))) {
      expect(query.length).toBeGreaterThan(1);
    }
    for (const one of fc.sample(unknownProperties(draft))) {
      expect(body(one).length).toBeGreaterThan(body(draft).length);
    }
  });
});

/** A request without what variations may add. */
function plain({ query = [], body, ...rest }: RequestDraft): unknown {
  const known = query.filter(([name]) => !name.startsWith('unknown-'));
  const text = JSON.stringify(body, (key, value: unknown) => (key.startsWith('unknown-') ? undefined : value));
  return { ...rest, query: known, body: JSON.parse(text) as unknown };
}
