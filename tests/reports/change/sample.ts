import { type ChangeReview, type ReviewOptions, reviewOf } from '../../../reports/change/review.ts';
import type { Waiver } from '../../../reports/change/waiver.ts';
import type { Change, ChangePlace, Comparison } from '../../../spec/change/change.ts';

const body = '/components/schemas/AuthorizationPostRequest';

function place(source: string, pointer: string, line: number | null): ChangePlace {
  return { source, pointer, line };
}

/** A change that takes away what was promised, with its witness. */
export const breaking: Change = {
  rule: 'request-property-required',
  level: 'breaking',
  operation: 'PostAuthorizations',
  says: 'The request body must have "description".',
  old: place('contracts/base.yaml', body, 12),
  new: place('contracts/head.yaml', `${body}/required/2`, 17),
  witness: {
    kind: 'request-body',
    name: null,
    status: null,
    mediaType: 'application/json',
    value: { orgID: '0000000000000001', permissions: [] },
    old: { accepted: true, complaint: null },
    new: { accepted: false, complaint: "the body must have required property 'description'" },
  },
  fingerprint: '1111111111111111',
};

/** A change that could not be told. */
export const undecided: Change = {
  rule: 'response-undecided',
  level: 'undecided',
  operation: 'GetAuthorizations',
  says: 'Whether the response 200 is still what it was could not be told.',
  old: place('contracts/base.yaml', '/paths/~1authorizations/get', null),
  new: place('contracts/head.yaml', '/paths/~1authorizations/get', null),
  witness: null,
  fingerprint: '2222222222222222',
};

/** A change that only clients notice that rely on more than the promise. */
export const risky: Change = {
  rule: 'response-enum-value-added',
  level: 'risky',
  operation: 'GetAuthorizations',
  says: 'The response 200 may have the status "paused".',
  old: null,
  new: place('contracts/head.yaml', '/components/schemas/Authorization/properties/status/enum/2', 88),
  witness: {
    kind: 'response-body',
    name: null,
    status: '200',
    mediaType: 'application/json',
    value: { authorizations: [{ status: 'paused', description: 'x'.repeat(300) }] },
    old: { accepted: false, complaint: '/authorizations/0/status must be equal to one of the allowed values' },
    new: { accepted: true, complaint: null },
  },
  fingerprint: '3333333333333333',
};

/** A change that nobody has to follow. */
export const compatible: Change = {
  rule: 'parameter-added',
  level: 'compatible',
  operation: 'GetAuthorizations',
  says: 'The query may have "limit".',
  old: null,
  new: place('contracts/head.yaml', '/paths/~1authorizations/get/parameters/4', 40),
  witness: null,
  fingerprint: '4444444444444444',
};

/** Two contracts with these changes. */
export function comparisonOf(...changes: readonly Change[]): Comparison {
  const side = (name: string) => ({
    source: `contracts/${name}.yaml`,
    title: 'Tokens',
    version: name === 'base' ? '2.0' : '2.1',
    digest: 'ab'.repeat(32),
  });
  return { old: side('base'), new: side('head'), changes };
}

/** A waiver of a change. */
export function waiverFor(change: Change, changes: Partial<Waiver> = {}): Waiver {
  const { fingerprint } = change;
  return { fingerprint, reason: 'All clients send it.', owner: 'ann', until: '2026-12-31', ...changes };
}

/** A review of these changes on a day in March 2026. */
export function reviewed(changes: readonly Change[], options: Partial<ReviewOptions> = {}): ChangeReview {
  return reviewOf(comparisonOf(...changes), {
    tool: { name: 'tokenproof', version: '0.1.0' },
    failOn: 'breaking',
    waivers: null,
    followed: null,
    today: '2026-03-01',
    ...options,
  });
}

/** A file of waivers. */
export function waiversOf(...entries: readonly Waiver[]) {
  return { source: 'waivers.yaml', entries };
}

/** Every level of change, the gravest last. */
export const everyLevel: readonly Change[] = [compatible, risky, undecided, breaking];

/** What a server does of each of them. */
export const followed: ChangeReview['followed'] = {
  target: { url: 'http://127.0.0.1:8086', kind: 'remote', server: 'influxdb v2.9.1' },
  changes: [
    { fingerprint: breaking.fingerprint, stance: 'old', says: 'It answered 201.' },
    { fingerprint: undecided.fingerprint, stance: 'unknown', says: 'There is no witness to send.' },
    { fingerprint: risky.fingerprint, stance: 'neither', says: 'It answered with "off".' },
    { fingerprint: compatible.fingerprint, stance: 'new', says: 'It took limit.' },
  ],
  requests: 7,
  leftovers: [],
};
