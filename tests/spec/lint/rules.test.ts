import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInContract } from '../../../spec/contracts/built-in.ts';
import type { JsonObject } from '../../../spec/json.ts';
import { flawsIn, mended, mendOf } from '../../../spec/lint/lint.ts';
import { lintRules } from '../../../spec/lint/rules.ts';
import { applyOverlays } from '../../../spec/overlay/apply.ts';
import { overlayOf } from '../../../spec/overlay/document.ts';
import type { Draft } from '../document.ts';

const written: JsonObject = parse(readFileSync(builtInContract('oss'), 'utf8'));
const clean = mended(written);

/** The contract without a flaw, changed. */
function flawed(change: (document: Draft) => void): JsonObject {
  const document = structuredClone(clean) as unknown as Draft;
  change(document);
  return document as unknown as JsonObject;
}

const schemasOf = (document: Draft): Draft => document.components?.schemas ?? {};
const update = (document: Draft): Draft => schemasOf(document).AuthorizationUpdateRequest ?? {};
const property = (name: string, value: unknown) => (document: Draft) => {
  Object.assign(update(document).properties ?? {}, { [name]: value });
};
const operation = (method: string, change: (operation: Draft) => void) => (document: Draft) => {
  change(document.paths?.['/api/v2/authorizations']?.[method] ?? {});
};

/** A rule, what breaks it, and where it must be found. */
const cases: readonly (readonly [rule: string, at: RegExp, change: (document: Draft) => void])[] = [
  [
    'operation-missing',
    /^\/paths\/~1api~1v2~1authorizations$/,
    ({ paths }) => delete paths?.['/api/v2/authorizations']?.post,
  ],
  ['operation-missing', /^\/paths$/, ({ paths }) => delete paths?.['/api/v2/authorizations/{authID}']],
  [
    'default-swallows',
    /post\/responses\/default$/,
    operation('post', ({ responses = {} }) => {
      for (const status of ['400', '401', '500']) delete responses[status];
    }),
  ],
  ['body-optional', /post\/requestBody$/, operation('post', ({ requestBody = {} }) => delete requestBody.required)],
  ['type-missing', /UpdateRequest$/, (document) => delete update(document).type],
  ['type-missing', /properties\/x$/, property('x', { pattern: 'a' })],
  ['type-missing', /properties\/x$/, property('x', { anyOf: [{ type: 'string' }, { minimum: 1 }], maximum: 1 })],
  ['nothing-satisfies', /allOf\/1\/type$/, property('x', { allOf: [{ type: 'string' }, { type: 'integer' }] })],
  [
    'nothing-satisfies',
    /allOf\/1\/enum$/,
    property('x', { type: 'string', allOf: [{ enum: ['a'] }, { enum: ['b'] }] }),
  ],
  ['nothing-satisfies', /x\/minLength$/, property('x', { type: 'string', minLength: 9, allOf: [{ maxLength: 3 }] })],
  ['nothing-satisfies', /x\/enum$/, property('x', { type: 'string', enum: [1, 2] })],
  [
    'nothing-satisfies',
    /UpdateRequest\/additionalProperties$/,
    (document) => Object.assign(update(document), { additionalProperties: false }),
  ],
  [
    'nothing-satisfies',
    /properties\/status\/type$/,
    (document) =>
      Object.assign(schemasOf(document).AuthorizationPostRequest?.allOf?.[1]?.properties ?? {}, {
        status: { type: 'integer' },
      }),
  ],
  ['bounds-contradict', /x\/minLength$/, property('x', { type: 'string', minLength: 9, maxLength: 3 })],
  ['bounds-contradict', /x\/minimum$/, property('x', { type: 'number', minimum: 9, maximum: 3 })],
  ['pattern-not-linear', /x\/pattern$/, property('x', { type: 'string', pattern: '^(?=a)(a+)+\\1$' })],
  ['pattern-not-linear', /x\/pattern$/, property('x', { type: 'string', pattern: '(' })],
  ['format-unchecked', /x\/format$/, property('x', { type: 'string', format: 'colour' })],
  ['link-not-uri', /Link$/, (document) => Object.assign(schemasOf(document).Link ?? {}, { format: 'uri' })],
  ['link-not-uri', /x$/, property('x', { type: 'string', format: 'uri', example: '/a/b' })],
  ['id-without-pattern', /properties\/bucketID$/, property('bucketID', { type: 'string' })],
  ['enum-repeats', /x\/enum$/, property('x', { type: 'string', enum: ['a', 'b', 'a'] })],
  ['enum-lacks-null', /x\/enum$/, property('x', { type: 'string', nullable: true, enum: ['a'] })],
  [
    'required-read-only',
    /PostRequest\/required$/,
    (document) => {
      Object.assign(schemasOf(document).AuthorizationPostRequest?.allOf?.[1]?.properties?.orgID ?? {}, {
        readOnly: true,
      });
    },
  ],
  [
    'required-undeclared',
    /PostRequest\/required$/,
    (document) => {
      const request = schemasOf(document).AuthorizationPostRequest ?? {};
      Object.assign(request, { required: ['orgID', 'permissions', 'organisation'] });
    },
  ],
  [
    'answer-member-optional',
    /Error$/,
    (document) => Object.assign(schemasOf(document).Error ?? {}, { required: ['code'] }),
  ],
  ['example-invalid', /x\/example$/, property('x', { type: 'string', example: 1 })],
  ['default-invalid', /x\/default$/, property('x', { type: 'string', default: 1 })],
  [
    'component-unreachable',
    /schemas\/Lonely$/,
    (document) => Object.assign(schemasOf(document), { Lonely: { type: 'object' } }),
  ],
];

/** Rules that only the author of the document can follow. */
const unmended: readonly (readonly [rule: string, at: RegExp, change: (document: Draft) => void])[] = [
  ['success-missing', /post\/responses$/, operation('post', ({ responses = {} }) => delete responses['201'])],
  [
    'schema-missing',
    /application~1json$/,
    operation('post', ({ requestBody = {} }) => delete requestBody.content?.['application/json']?.schema),
  ],
];

test('the mended contract has no flaw, and every rule is broken by one below', () => {
  expect(flawsIn(clean)).toEqual([]);
  const tested = new Set([...cases, ...unmended].map(([rule]) => rule));
  expect(lintRules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

describe('lint finds and mends', () => {
  test.each(cases)('%s at %s', (rule, at, change) => {
    const document = flawed(change);
    const found = flawsIn(document).filter((finding) => finding.rule.id === rule);
    expect(found.map((finding) => finding.at)).toEqual(expect.arrayContaining([expect.stringMatching(at)]));
    expect(flawsIn(mended(document)).map((finding) => `${finding.rule.id} ${finding.at}`)).toEqual([]);
    for (const finding of found) {
      const actions = mendOf(document, finding);
      expect(actions).not.toEqual([]);
      const { document: better, idle } = applyOverlays(document, [overlayOf('mend', actions)]);
      expect(idle).toEqual([]);
      expect(flawsIn(better).filter((one) => one.rule.id === rule && one.at === finding.at)).toEqual([]);
    }
  });

  test.each(unmended)('%s at %s, which only the author can mend', (rule, at, change) => {
    const found = flawsIn(flawed(change)).filter((finding) => finding.rule.id === rule);
    expect(found.map((finding) => finding.at)).toEqual(expect.arrayContaining([expect.stringMatching(at)]));
    expect(found.flatMap(({ edits }) => edits)).toEqual([]);
  });
});

test('what another mend makes valid is left alone', () => {
  const document = flawed((draft) => {
    Object.assign(schemasOf(draft).Link ?? {}, { format: 'uri', example: '/api/v2/users/0a' });
  });
  expect(flawsIn(document).map(({ rule }) => rule.id)).toEqual(['link-not-uri', 'example-invalid']);
  expect(mended(document)).toHaveProperty(['components', 'schemas', 'Link', 'example'], '/api/v2/users/0a');
});
