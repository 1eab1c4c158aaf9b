import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drift } from '../../../cli/drift/action.ts';
import type { DriftFlags } from '../../../cli/drift/flags.ts';
import { failureOf } from '../../../cli/exit.ts';
import type { DriftReport } from '../../../reports/drift/report.ts';
import { builtInContract } from '../../../spec/contracts/built-in.ts';
import { lintContract } from '../../../spec/lint/load.ts';
import { loadContract } from '../../../spec/loader/load.ts';
import { everyOutcome, reportOf } from '../../reports/sample.ts';
import { schemaErrors } from '../../reports/schema-errors.ts';
import { authorization, recording, type Step } from '../check/hand-made.ts';
import { commandContext } from '../command-context.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);

async function drifted(input: unknown, flags: DriftFlags = {}) {
  writeFileSync(file('input.json'), JSON.stringify(input));
  const { context, written } = commandContext();
  const given = { profile: 'oss-2.9', report: [`json=${file('drift.json')}`], ...flags };
  const exitCode = await drift(file('input.json'), given, context);
  const report: DriftReport = JSON.parse(readFileSync(file('drift.json'), 'utf8'));
  expect(schemaErrors('drift/drift.schema.json', report)).toBe('');
  return { exitCode, report, text: written() };
}

const id = '000000000000000a';
const all = '/api/v2/authorizations';
const plain: Step = { does: `GET ${all}/${id}`, status: 200, answers: authorization(id) };
const list: Step = {
  does: `GET ${all}`,
  status: 200,
  answers: { links: { self: all }, authorizations: [authorization(id)] },
};
const factsOf = ({ shown }: DriftReport) => shown.map(({ kind, what }) => `${kind} ${what}`);

/** What servers show and the contract lacks, each by an answer that shows it. */
const cases: readonly (readonly [string, Step])[] = [
  ['status 418', { ...plain, status: 418, answers: { code: 'invalid', message: 'tea' } }],
  ['status 202', { ...plain, status: 202 }],
  ['member hashedToken', { ...plain, answers: authorization(id, { hashedToken: 'abc' }) }],
  ['member colour', { ...plain, answers: authorization(id, { links: { self: all, colour: { red: [1] } } }) }],
  ['enum-value "paused"', { ...plain, answers: authorization(id, { status: 'paused' }) }],
  ['null null', { ...plain, answers: authorization(id, { description: null }) }],
  ['header x-influxdb-version', { ...plain, entry: { response: responseWith('X-Influxdb-Version', 'v2.9.1') } }],
  ['media-type text/html', { ...plain, entry: { response: responseWith('Content-Type', 'text/html') } }],
];

function responseWith(name: string, value: string) {
  const type = { name: 'Content-Type', value: 'application/json' };
  const text = JSON.stringify(authorization(id));
  return { status: 200, headers: [...(name === 'Content-Type' ? [] : [type]), { name, value }], content: { text } };
}

describe('drift of a recording', () => {
  test('is none where the contract has all that is shown; what never came is told with its chances', async () => {
    const { exitCode, report, text } = await drifted(recording([plain, plain, list]));
    expect(report.shown).toEqual([]);
    expect(report.patch).toEqual([]);
    expect(exitCode).toBe(0);
    expect(report.traffic.exchanges).toBe(3);
    const unseen = report.unseen.map(({ chances, kind, what }) => `${kind} ${what} ${chances}`);
    expect(unseen).toEqual(
      expect.arrayContaining(['status 404 2', 'enum-value "inactive" 3', 'operation PostAuthorizations 3']),
    );
    expect(text).toContain('no drift: the contract has all that was shown');
    expect((await drifted(recording([plain]), { failOn: 'unseen' })).exitCode).toBe(1);
  });

  test.each(cases)('tells %s, and its patch mends it', async (fact, step) => {
    const patch = file('patch.yaml');
    const { exitCode, report } = await drifted(recording([plain, step]), { patch });
    expect(factsOf(report)).toEqual([fact]);
    expect(report.shown[0]).toMatchObject({ count: 1 });
    expect(exitCode).toBe(1);
    const again = await drifted(recording([plain, step]), { overlay: [patch] });
    expect(factsOf(again.report)).toEqual([]);
    expect(again.exitCode).toBe(0);
    await loadContract(builtInContract('oss'), [patch]);
    expect((await lintContract(builtInContract('oss'), [patch])).idle).toEqual([]);
    expect((await drifted(recording([step]), { failOn: 'never' })).exitCode).toBe(0);
  });

  test('of nothing is inconclusive', async () => {
    expect((await drifted(recording([]))).exitCode).toBe(4);
  });
});

test('drift of a report tells statuses of all answers, and says what it cannot tell', async () => {
  const coverage = {
    ...reportOf(everyOutcome).coverage,
    operations: [
      { operation: 'GetAuthorizationsID', status: 200, count: 7, latency: [], medianMs: 1, p90Ms: 1, p99Ms: 1 },
      { operation: 'GetAuthorizationsID', status: 418, count: 2, latency: [], medianMs: 1, p90Ms: 1, p99Ms: 1 },
      {
        operation: 'GetAuthorizationsID',
        status: 404,
        count: 0,
        latency: [],
        medianMs: null,
        p90Ms: null,
        p99Ms: null,
      },
    ],
  };
  const { report, text } = await drifted({ ...reportOf(everyOutcome), coverage });
  expect(report.shown).toContainEqual(expect.objectContaining({ kind: 'status', what: '418', count: 2, chances: 9 }));
  expect(report.unseen).toContainEqual(expect.objectContaining({ kind: 'status', what: '404', chances: 9 }));
  expect(report.unseen.map(({ kind }) => kind)).not.toContain('member');
  expect(text).toContain('run --record FILE keeps all');
});

test('drift asks a server by a run of its own, and shows no secret', { timeout: 120_000 }, async () => {
  const only = ['--only', 'read/equals-created,update/read-back,delete/ends-reading', '--cases', '2', '--seed', '1'];
  const json = file('embedded.json');
  const ended = await within(['drift', '--embedded', '--profile', 'oss-2.9', ...only, '--report', `json=${json}`]);
  expect(ended.stderr).toBe('');
  expect(ended.exitCode).toBe(1);
  expect(ended.stdout).toContain('header x-platform-error-code in');
  expect(ended.stdout).toContain('status 404 in PatchAuthorizationsID');
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(schemaErrors('drift/drift.schema.json', report)).toBe('');
  expect(report.traffic.exchanges).toBeGreaterThan(10);
});

test.each([
  ['a file and a server', { embedded: true }, 'A file and a server exclude each other'],
  ['nothing to fail on', { failOn: 'much' }, 'nothing called "much"'],
  ['another profile', { profile: 'none' }, 'no profile "none"'],
])('drift refuses %s', async (_, flags, complaint) => {
  const { exitCode, line } = failureOf(await drifted(recording([]), flags).catch((error: unknown) => error));
  expect(exitCode).toBe(2);
  expect(line).toContain(complaint);
});
