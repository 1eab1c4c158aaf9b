import { describe, expect, test } from 'vitest';
import { renderCtrf } from '../../../reports/forms/ctrf.ts';
import { renderText } from '../../../reports/text/text.ts';
import { broken, everyOutcome, held, reportOf, sampleRun } from '../sample.ts';

interface Test {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly trace?: string;
}

interface Results {
  readonly tool: unknown;
  readonly summary: Readonly<Record<string, number>>;
  readonly tests: readonly Test[];
  readonly environment: object;
}

const report = reportOf(everyOutcome);

function resultsOf(of: typeof report): Results {
  return JSON.parse(renderCtrf(of)).results;
}

const { environment, summary, tests, tool } = resultsOf(report);

function testNamed(name: string): Test | undefined {
  return tests.find((one) => one.name === name);
}

describe('the CTRF document', () => {
  test('names its format and its tool', () => {
    expect(JSON.parse(renderCtrf(report))).toMatchObject({
      reportFormat: 'CTRF',
      specVersion: '0.0.0',
      generatedBy: 'tokenproof 0.1.0',
    });
    expect(tool).toEqual({ name: 'tokenproof', version: '0.1.0' });
  });

  test('counts each test once, in milliseconds since the epoch', () => {
    expect(summary).toEqual({
      tests: 7,
      passed: 1,
      failed: 2,
      skipped: 2,
      pending: 0,
      other: 2,
      suites: 4,
      start: Date.UTC(2026, 2, 1, 12),
      stop: Date.UTC(2026, 2, 1, 12, 0, 12, 345),
      duration: 12_345,
    });
  });

  test('says what was judged', () => {
    expect(environment).toEqual({
      appName: 'http://127.0.0.1:8086',
      appVersion: 'influxdb v2.9.0',
      testEnvironment: 'oss-2.9',
      healthy: false,
      extra: {
        'tokenproof/verdict': 'violates',
        'tokenproof/complete': true,
        'tokenproof/contract': 'InfluxDB OSS API 2.0.0',
        'tokenproof/seed': -42,
        'tokenproof/command': sampleRun.command,
      },
    });
    const target = { url: 'http://127.0.0.1:1', kind: 'mock', server: null } as const;
    const good = resultsOf(reportOf({ 'delete/again-not-found': held }, { target })).environment;
    expect(good).toMatchObject({ healthy: true });
    expect(good).not.toHaveProperty('appVersion');
  });

  test('has whole milliseconds only', () => {
    const { summary, tests } = resultsOf({
      ...report,
      run: { ...report.run, durationMs: 1.6 },
      results: report.results.map((result) => ({ ...result, ms: 2.4 })),
    });
    expect([summary.duration, (summary.stop ?? 0) - (summary.start ?? 0)]).toEqual([2, 2]);
    expect(tests[0]).toMatchObject({ duration: 2 });
  });
});

describe('a test', () => {
  test('that held says nothing more', () => {
    expect(testNamed('delete/again-not-found')).toEqual({
      name: 'delete/again-not-found',
      status: 'passed',
      duration: 10,
      rawStatus: 'held',
      suite: ['delete'],
      extra: { 'tokenproof/level': 'must', 'tokenproof/requests': 4 },
    });
  });

  test('that is broken failed, with its evidence and what brings it back', () => {
    const failed = testNamed('delete/ends-token');
    expect(failed).toMatchObject({
      status: 'failed',
      rawStatus: 'broken',
      message: 'expected 401 unauthorized or a body with a code; actual 200 OK',
      extra: {
        'tokenproof/level': 'must',
        'tokenproof/requests': 4,
        'tokenproof/fingerprint': '1f2e3d4c5b6a7980',
        'tokenproof/seed': -42,
        'tokenproof/path': '3:0:1',
      },
    });
    expect(renderText(report, { color: false })).toContain(failed?.trace ?? 'no trace');
  });

  test('that is flaky or could not be judged neither passed nor failed', () => {
    const flaky = testNamed('delegation/within-parent');
    expect(flaky).toMatchObject({ status: 'other', rawStatus: 'flaky', suite: ['delegation'] });
    expect(flaky?.trace).toContain('It broke once and held when the same case was sent again.');
    const error = testNamed('delegation/allowed');
    expect(error).toMatchObject({ status: 'other', rawStatus: 'error', message: 'the fixture could not be prepared' });
    expect(error).not.toHaveProperty('trace');
  });

  test('that was skipped says why', () => {
    expect(testNamed('sessions/signin')).toMatchObject({
      status: 'skipped',
      message: 'needs-capability: the profile declares no sessions',
    });
  });

  test('shows no control of a server', () => {
    const outcomes = { 'delete/ends-token': broken('delete/ends-token', 'a\u001b[2J\nb\ud800') };
    const target = { url: 'http://127.0.0.1:1', kind: 'remote', server: 'v2\u001b[2J' } as const;
    const { environment, tests } = resultsOf(reportOf(outcomes, { target, command: 'tokenproof run \u001b[2J' }));
    const [only] = tests;
    expect(environment).toMatchObject({ appVersion: 'v2\\u001b[2J' });
    expect(only?.trace).not.toContain('\u001b');
    expect(only?.message?.endsWith('actual a\\u001b[2J b\\ud800')).toBe(true);
    expect(only?.trace).toContain('a\\u001b[2J b\\ud800');
  });
});
