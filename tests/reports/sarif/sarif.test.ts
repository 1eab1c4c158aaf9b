import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../reports/sarif/contract-lines.ts';
import { contractLocation } from '../../../reports/sarif/location.ts';
import type { SarifLog, SarifRun } from '../../../reports/sarif/log.ts';
import { renderSarif } from '../../../reports/sarif/sarif.ts';
import { cite, contract, rfc } from '../../../spec/citation.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import { requirementIds, requirementOf } from '../../../suites/catalogue.ts';
import { broken, everyOutcome, held, type Outcomes, reportOf, sampleRun } from '../sample.ts';
import { sarifErrors } from '../schemas.ts';

function runOf(outcomes: Outcomes, run: Parameters<typeof reportOf>[1] = {}): SarifRun {
  const log: SarifLog = JSON.parse(renderSarif(reportOf(outcomes, run)));
  const [only, ...others] = log.runs;
  if (only === undefined || others.length > 0) throw new Error('a log of this tool has one run');
  return only;
}

const run = runOf(everyOutcome);
const { rules } = run.tool.driver;
const failing = { 'delete/ends-token': broken('delete/ends-token') } as const;

describe('the SARIF log', () => {
  test('keeps the official schema', () => {
    expect(sarifErrors(JSON.parse(renderSarif(reportOf(everyOutcome))))).toEqual([]);
    expect(sarifErrors({ version: '2.1.0' })).not.toEqual([]);
  });

  test('is of version 2.1.0 and names its tool', () => {
    expect(JSON.parse(renderSarif(reportOf({})))).toMatchObject({
      $schema: expect.stringMatching(/^https:\/\/docs\.oasis-open\.org\/.*\/sarif-schema-2\.1\.0\.json$/),
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'tokenproof', semanticVersion: '0.1.0', rules: [] } }, results: [] }],
    });
    expect(run.automationDetails).toEqual({ id: 'tokenproof/oss-2.9/' });
    expect(run.properties).toEqual({
      verdict: 'violates',
      seed: -42,
      profile: 'oss-2.9',
      target: 'http://127.0.0.1:8086',
    });
  });

  test('has a rule for each selected requirement, held and skipped ones included', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(Object.keys(everyOutcome).toSorted());
    const { cites, demands, sends } = requirementOf('filters/unknown-parameter-ignored');
    expect(rules.find(({ id }) => id === 'filters/unknown-parameter-ignored')).toEqual({
      id: 'filters/unknown-parameter-ignored',
      shortDescription: { text: demands },
      fullDescription: { text: `${sends} ${demands}` },
      help: { text: `We send: ${sends}\nMust hold: ${demands}\nSources: ${cites.map(cite).join('; ')}` },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['filters'] },
    });
    expect(rules.find(({ id }) => id === 'delete/again-not-found')?.defaultConfiguration).toEqual({ level: 'error' });
  });

  test('has a result for each broken or flaky requirement, and no other', () => {
    expect(run.results.map(({ level, properties, ruleId }) => [ruleId, level, properties.outcome])).toEqual([
      ['delete/ends-token', 'error', 'broken'],
      ['delegation/within-parent', 'warning', 'flaky'],
      ['filters/unknown-parameter-ignored', 'warning', 'broken'],
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('says in a result what had to come and what came, and what is the same in the next run', () => {
    const [result] = run.results;
    expect(result?.message).toEqual({ text: 'Expected 401 unauthorized or a body with a code; actual 200 OK' });
    expect(result?.partialFingerprints).toEqual({ 'tokenproof/v1': '1f2e3d4c5b6a7980' });
    expect(result?.properties.evidence).toContain('1. [setup] main POST /api/v2/authorizations -> 201\n');
    expect(result?.properties.evidence).toContain('--only delete/ends-token --seed -42 --path 3:0:1\n');
  });

  test('says how the tool ran and what it could not judge', () => {
    expect(run.invocations).toEqual([
      {
        commandLine: sampleRun.command,
        startTimeUtc: '2026-03-01T12:00:00.000Z',
        endTimeUtc: '2026-03-01T12:00:12.345Z',
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'delegation/allowed could not be judged: the fixture could not be prepared' },
            associatedRule: {
              id: 'delegation/allowed',
              index: rules.findIndex(({ id }) => id === 'delegation/allowed'),
            },
          },
        ],
      },
    ]);
    const interrupted = runOf({ 'create/echoes': held }, { complete: false });
    expect(interrupted.invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [] });
  });
});

describe('the location of a result', () => {
  const placeOf = (source: string): unknown =>
    runOf(failing, { contract: { ...sampleRun.contract, source } }).results[0]?.locations[0]?.physicalLocation;

  test('names the cited places of the contract by JSON Pointer', () => {
    const [location, ...others] = run.results[0]?.locations ?? [];
    expect(others).toEqual([]);
    expect(location?.logicalLocations).toEqual([
      {
        name: 'description',
        fullyQualifiedName: '/paths/~1api~1v2~1authorizations~1{authID}/delete/description',
      },
      { name: 'AuthorizationError', fullyQualifiedName: '/components/responses/AuthorizationError' },
    ]);
  });

  test('names a place once, however often it is cited', () => {
    const { logicalLocations } = contractLocation(
      'a.yaml',
      [contract('/a~1b'), rfc(9110, '15.5'), contract('/a~1b')],
      () => 1,
    );
    expect(logicalLocations).toEqual([{ name: 'a/b', fullyQualifiedName: '/a~1b' }]);
  });

  test('has no pointer where the contract is not cited', () => {
    const id = requirementIds.find((one) => requirementOf(one).cites.every(({ kind }) => kind !== 'contract'));
    if (id === undefined) throw new Error('no requirement rests on other sources alone');
    const [result] = runOf({ [id]: broken(id) }).results;
    expect(result?.locations).toEqual([]);
  });

  test('is no document that the user does not have, such as a contract that is built in', () => {
    expect(placeOf('built in: oss')).toBeUndefined();
    expect(JSON.stringify(run)).not.toContain('spec/contracts');
  });

  test.each([
    ['https://example.org/a b/oss.yml?x=1', 'https://example.org/a%20b/oss.yml?x=1'],
    ['./contracts/my api#1.yaml', 'contracts/my%20api%231.yaml'],
    ['../a:b.yaml', '../a%3Ab.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['/srv/my api.yaml', pathToFileURL('/srv/my api.yaml').href],
    ['https://', 'https%3A/'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ])('of %j is the URI reference %j', (source, uri) => {
    expect(placeOf(source)).toEqual({ artifactLocation: { uri } });
  });
});

describe('the line of a result', () => {
  const text = 'openapi: 3.0.3\npaths:\n  /a:\n    get:\n      parameters:\n        - name: x\n        - name: y\n';
  const digest = createHash('sha256').update(text).digest('hex');
  const path = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'contract.yaml');
  const contractOf = (changes: object) => ({ ...sampleRun.contract, source: path, digest, ...changes });
  writeFileSync(path, text);

  test.each([
    ['', 1],
    ['/paths/~1a/get', 4],
    ['/paths/~1a/get/parameters/1/name', 7],
    ['/paths/~1a/get/parameters/2', 5],
    ['/paths/~1a/post/description', 3],
    ['/components', 1],
  ])('of %j is %i', (at, line) => {
    expect(linesOf(contractOf({}))?.(at)).toBe(line);
  });

  test('is read from JSON too', () => {
    const json = '{\n  "openapi": "3.0.3",\n  "paths": {\n    "/a": {}\n  }\n}\n';
    const file = `${path}.json`;
    writeFileSync(file, json);
    const contract = contractOf({ source: file, digest: createHash('sha256').update(json).digest('hex') });
    expect(linesOf(contract)?.('/paths/~1a')).toBe(4);
  });

  test('is unknown where the file is gone or is another by now', () => {
    expect(linesOf(contractOf({ digest: 'another' }))).toBeNull();
    expect(linesOf(contractOf({ source: `${path}.gone` }))).toBeNull();
    expect(linesOf(contractOf({ source: 'built in: nothing' }))).toBeNull();
  });

  test('is that of the cited place in a file of the user', async () => {
    const source = builtInContract('oss');
    const { digest: current } = await loadContract(source);
    const contract = contractOf({ source, digest: current });
    const [result] = runOf(failing, { contract }).results;
    const { startLine = 0 } = result?.locations[0]?.physicalLocation?.region ?? {};
    expect(readFileSync(source, 'utf8').split('\n')[startLine - 1]).toMatch(/^ +description: Ends a token/);
  });
});

describe('a message', () => {
  const actual = 'see [here](javascript:alert(1)) {0} {"a":\n"\u001b[2J\ud800"}';
  const outcomes = { 'delete/ends-token': broken('delete/ends-token', actual) };
  const [result] = runOf(outcomes, { command: 'tokenproof run --target \u001b[2J' }).results;

  test('holds no placeholder, no link and no control', () => {
    expect(result?.message.text.split('; actual ')[1]).toBe(
      'see [here] (javascript:alert(1)) {{0}} {{"a": "\\u001b[2J\\ud800"}}',
    );
    expect(result?.properties.evidence).not.toContain('\u001b');
  });

  test('is cut where it is long', () => {
    const long = runOf({ 'delete/ends-token': broken('delete/ends-token', 'x'.repeat(5_000)) }).results[0];
    expect(long?.message.text.length).toBeLessThan(1_100);
    expect(long?.message.text).toMatch(/x… \(\d+ more characters\)$/);
  });
});

test('the rule of a critical requirement says how grave it is, and others do not', () => {
  const grave = 'organizations/foreign-resource';
  const [critical, other] = runOf({ [grave]: broken(grave), ...failing }).tool.driver.rules.toSorted((one) =>
    one.id === grave ? -1 : 1,
  );
  expect(critical?.properties).toMatchObject({ severity: 'critical', 'security-severity': '9.5' });
  expect(other?.properties).not.toHaveProperty('severity');
});
