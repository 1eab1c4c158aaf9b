import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../cli/check/action.ts';
import type { CheckFlags } from '../../../cli/check/flags.ts';
import { failureOf } from '../../../cli/exit.ts';
import type { CheckReport } from '../../../reports/check/report.ts';
import type { Json } from '../../../spec/json.ts';
import { schemaErrors } from '../../reports/schema-errors.ts';
import { commandContext } from '../command-context.ts';
import { within } from '../tool.ts';
import { authorization, recording, type Step } from './hand-made.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Checked {
  readonly exitCode: number;
  readonly report: CheckReport;
  readonly text: string;
}

async function checked(document: Json, flags: CheckFlags = {}): Promise<Checked> {
  const [file, json] = [join(folder, 'a.har'), join(folder, 'a.json')];
  writeFileSync(file, JSON.stringify(document));
  const { context, written } = commandContext();
  const exitCode = await check(file, { profile: 'oss-2.9', report: [`json=${json}`], ...flags }, context);
  const report: CheckReport = JSON.parse(readFileSync(json, 'utf8'));
  expect(schemaErrors('check/check.schema.json', report)).toBe('');
  return { exitCode, report, text: written() };
}

const broken = async (steps: readonly Step[], flags: CheckFlags = {}) =>
  (await checked(recording(steps), flags)).report.findings.map(({ requirement }) => requirement);

const [a, b] = ['000000000000000a', '000000000000000b'] as const;
const all = '/api/v2/authorizations';
const body = { orgID: '00000000000000aa', permissions: [{ action: 'read', resource: { type: 'buckets' } }] };

const create = (id: string): Step => ({ does: `POST ${all}`, status: 201, sends: body, answers: authorization(id) });
const list = (...ids: readonly string[]): Step => {
  const rows = ids.map((id) => authorization(id, { token: '' }));
  return { does: `GET ${all}`, status: 200, answers: { links: { self: all }, authorizations: rows } };
};
const read = (id: string, more = {}): Step => {
  return { does: `GET ${all}/${id}`, status: 200, answers: authorization(id, { token: '', ...more }) };
};
const patch = (id: string, status: string): Step => {
  return {
    does: `PATCH ${all}/${id}`,
    status: 200,
    sends: { status },
    answers: authorization(id, { token: '', status }),
  };
};
const remove = (id: string): Step => ({ does: `DELETE ${all}/${id}`, status: 204 });
const use = (id: string, more: Partial<Step> = {}): Step => ({ ...list(), token: `token-of-${id}`, ...more });
const refusal = { code: 'unauthorized', message: 'no' };

describe('a recording that shows nothing wrong', () => {
  test('conforms, whatever else is in it, and tells what it leaves out', async () => {
    const steps: readonly Step[] = [
      { does: 'GET /index.html', status: 200 },
      create(a),
      read(a),
      list(a),
      use(a),
      patch(a, 'inactive'),
      use(a, { status: 401, answers: refusal }),
      patch(a, 'active'),
      use(a, { status: 200 }),
      remove(a),
      use(a, { status: 401, answers: refusal }),
      list(),
      { ...read(b), status: 0 },
      { ...read(b), status: 304 },
      { ...read(b), status: 429 },
      { ...read(b), content: { size: 300, mimeType: 'application/json' } },
      { ...read(a), status: 404, answers: { code: 'not found', message: 'gone' } },
    ];
    const { exitCode, report, text } = await checked(recording(steps));
    expect(report.findings).toEqual([]);
    expect(exitCode).toBe(0);
    expect(report.recording).toMatchObject({ judged: 13, servers: ['https://influx.example/proxy'] });
    expect(text).toContain('1 entry: lack the body of the answer');
    expect(text).toContain('conforms: nothing is broken in 13 exchanges');
  });

  test('is read from base64, in any order, with the port and paths of a proxy', async () => {
    const inBase64 = { text: Buffer.from(JSON.stringify(authorization(a))).toString('base64'), encoding: 'base64' };
    const steps = [
      { ...create(a), content: { size: 9, mimeType: 'application/json', ...inBase64 } },
      remove(a),
      use(a),
    ];
    const { log } = recording(steps, 'http://127.0.0.1:8086') as { log: { entries: readonly Json[] } };
    const { report } = await checked({ log: { ...log, entries: log.entries.toReversed() } });
    expect(report.findings.map(({ requirement }) => requirement)).toEqual(['delete/ends-token']);
    expect(report.findings[0]?.exchanges.map(({ entry }) => entry)).toEqual([2, 1]);
  });
});

describe('what one exchange shows', () => {
  test.each([
    ['schema/status', { ...read(a), status: 202 }],
    ['schema/body', read(a, { orgID: 5 })],
    [
      'schema/media-type',
      { ...read(a), entry: { response: { status: 200, content: { text: '{}', mimeType: 'text/html' } } } },
    ],
    ['errors/no-server-error', { ...read(a), status: 500, answers: { code: 'internal error', message: 'x' } }],
    ['errors/code-matches-status', { ...read(a), status: 404, answers: { code: 'invalid', message: 'x' } }],
  ] as const)('%s', async (requirement, step) => {
    expect(await broken([step])).toContain(requirement);
  });

  test('is excused where a release is known to do so', async () => {
    const step = {
      ...patch(a, 'active'),
      status: 500,
      sends: [],
      answers: {
        code: 'internal error',
        message: 'json: cannot unmarshal array into Go value of type influxdb.AuthorizationUpdate',
      },
    };
    const [plain, known] = [await broken([step]), await broken([step], { known: 'influxd-2.9' })];
    expect(plain).toContain('errors/no-internals');
    expect(known.length).toBeLessThan(plain.length);
  });
});

describe('what only a sequence shows', () => {
  const cases: readonly (readonly [string, readonly Step[]])[] = [
    ['delete/ends-token', [create(a), remove(a), use(a)]],
    [
      'delete/every-door-shut',
      [create(a), remove(a), use(a, { does: 'GET /api/v2/buckets', answers: { buckets: [] } })],
    ],
    ['status/inactive-token-refused-on-collection', [create(a), patch(a, 'inactive'), use(a)]],
    [
      'status/inactive-token-refused-on-item',
      [create(a), create(b), patch(a, 'inactive'), { ...read(b), token: `token-of-${a}` }],
    ],
    ['update/read-back', [create(a), patch(a, 'inactive'), read(a)]],
    ['read/equals-created', [create(a), read(a, { description: 'another' })]],
    ['read/alike-everywhere', [read(a), read(a, { status: 'inactive' })]],
    ['delete/ends-reading', [create(a), remove(a), read(a)]],
    ['delete/ends-listing', [create(a), remove(a), list(a)]],
    ['delete/again-not-found', [create(a), remove(a), remove(a)]],
    ['delete/id-not-given-again', [create(a), remove(a), create(a)]],
    ['create/unique', [create(a), create(a)]],
    ['create/token-never-again', [create(a), { ...create(b), answers: authorization(b, { token: `token-of-${a}` }) }]],
    ['read/list-complete', [create(a), list(a), create(b), list(a)]],
  ];

  test.each(cases)('%s', async (requirement, steps) => {
    const { exitCode, report, text } = await checked(recording(steps), { strict: true });
    expect(report.findings.map((one) => one.requirement)).toEqual([requirement]);
    expect(exitCode).toBe(1);
    expect(text).toContain(`entry ${steps.length}  2026-05-06T07:08:`);
    expect(text + JSON.stringify(report)).not.toMatch(/token-of-|main-token/);
  });

  test('is not told where the exchanges overlap', async () => {
    const long = { lasts: 60_000 };
    for (const [, steps] of cases.filter(([id]) => !/^create\/|given-again$/.test(id))) {
      expect(await broken(steps.map((step, index) => ({ ...step, ...long, at: index })))).toEqual([]);
    }
  });

  test('is not told where something unseen may have changed what is', async () => {
    const unknown = { ...patch(a, 'active'), status: 500, answers: { code: 'internal error', message: 'x' } };
    expect(await broken([create(a), patch(a, 'inactive'), unknown, use(a)])).toEqual(['errors/no-server-error']);
    expect(await broken([list(a), create(b), { ...list(a), does: `GET ${all}?orgID=00000000000000cc` }])).toEqual([]);
    expect(
      await broken([list(a), { ...create(b), token: 'writer-token' }, { ...list(), token: 'writer-token' }]),
    ).toEqual([]);
    const hidden = '[REDACTED]';
    expect(
      await broken([
        { ...create(a), token: hidden },
        { ...remove(a), token: hidden },
        { ...list(), token: hidden },
      ]),
    ).toEqual([]);
  });

  test('may come late where revocation may take its time', async () => {
    expect(await broken([create(a), remove(a), use(a)], { revocationWithin: '5s' })).toEqual([]);
  });

  test('is told of each server by itself', async () => {
    const [one, other] = [
      recording([create(a), remove(a)]),
      recording([use(a, { at: 9_000 })], 'https://other.example'),
    ];
    const entries = [one, other].flatMap((archive) => (archive.log as { entries: readonly Json[] }).entries);
    expect((await checked({ log: { entries } })).report.findings).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    [4, { log: { entries: [] } }],
    [4, recording([{ does: 'GET /elsewhere', status: 200 }])],
    [4, { log: { entries: [null, {}, { request: {}, response: {} }, { request: { url: 1 } }] } }],
    [4, recording([{ ...read(a), entry: { startedDateTime: 'yesterday' } }])],
  ])('that holds nothing to judge ends with %i: %j', async (exitCode, document) => {
    expect((await checked(document)).exitCode).toBe(exitCode);
  });

  test.each([
    [{ entries: [] }, 'has no log.entries'],
    [[], 'is no object of JSON'],
  ])('that is no recording ends with 2: %j', async (document, complaint) => {
    const { exitCode, line } = failureOf(await checked(document).catch((error: unknown) => error));
    expect(exitCode).toBe(2);
    expect(line).toContain(complaint);
  });

  test('of no file, and none of JSON, ends with 2', async () => {
    writeFileSync(join(folder, 'text.har'), 'no JSON');
    const [none, text] = ['none.har', 'text.har'].map((name) => within(['check', join(folder, name)]));
    expect(await Promise.all([none, text])).toMatchObject([{ exitCode: 2 }, { exitCode: 2 }]);
  });
});
