import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../reports/forms/junit.ts';
import { renderText } from '../../../reports/text/text.ts';
import { broken, everyOutcome, reportOf } from '../sample.ts';

interface Property {
  readonly name: string;
  readonly value: string;
}

interface Ending {
  readonly message: string;
  readonly type?: string;
  readonly '#text'?: string;
}

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly time: string;
  readonly properties?: { readonly property: readonly Property[] };
  readonly failure?: Ending;
  readonly error?: Ending;
  readonly skipped?: Ending;
}

interface Suite {
  readonly name: string;
  readonly properties: { readonly property: readonly Property[] };
  readonly testcase: readonly Case[];
}

const parser = new XMLParser({
  attributeNamePrefix: '',
  htmlEntities: true,
  ignoreAttributes: false,
  isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
  parseTagValue: false,
  trimValues: false,
});

function parse(xml: string): { readonly testsuite: readonly Suite[] } & Readonly<Record<string, unknown>> {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites;
}

const report = reportOf(everyOutcome);
const xml = renderJunit(report);
const suites = parse(xml).testsuite;
const cases = new Map(suites.flatMap(({ testcase }) => testcase).map((one) => [one.name, one]));

describe('the JUnit document', () => {
  test('counts as the report does', () => {
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(parse(xml)).toMatchObject({ tests: '7', failures: '2', errors: '2', skipped: '2', time: '12.345' });
  });

  test('has a suite for each family, with what the run was', () => {
    expect(suites.map(({ name, testcase }) => [name, testcase.length])).toEqual([
      ['delete', 2],
      ['delegation', 2],
      ['filters', 1],
      ['sessions', 2],
    ]);
    expect(suites[0]).toMatchObject({ tests: '2', failures: '1', errors: '0', skipped: '0', time: '0.020' });
    expect(suites[0]?.properties.property).toEqual([
      { name: 'seed', value: '-42' },
      { name: 'profile', value: 'oss-2.9' },
      { name: 'target', value: 'http://127.0.0.1:8086' },
      { name: 'contract', value: 'InfluxDB OSS API 2.0.0' },
      { name: 'complete', value: 'true' },
      { name: 'verdict', value: 'violates' },
    ]);
  });

  test('has a case for each requirement; one that held says nothing more', () => {
    expect(cases.get('delete/again-not-found')).toEqual({
      name: 'delete/again-not-found',
      classname: 'tokenproof.delete',
      time: '0.010',
    });
  });

  test('makes a failure of what is broken, with the whole evidence', () => {
    const { failure, properties } = cases.get('delete/ends-token') ?? {};
    expect(failure).toMatchObject({
      message: 'expected 401 unauthorized or a body with a code; actual 200 OK',
      type: 'must',
    });
    expect(renderText(report, { color: false })).toContain(failure?.['#text'] ?? 'no text');
    expect(failure?.['#text']).toContain(`it'\\''s <mine> & yours`);
    expect(properties?.property).toEqual([
      { name: 'requirement', value: 'delete/ends-token' },
      { name: 'fingerprint', value: '1f2e3d4c5b6a7980' },
      { name: 'seed', value: '-42' },
    ]);
    expect(cases.get('filters/unknown-parameter-ignored')?.failure?.type).toBe('should');
  });

  test('makes errors of what is flaky and of what could not be judged', () => {
    const { error, failure } = cases.get('delegation/within-parent') ?? {};
    expect([error?.type, failure]).toEqual(['flaky', undefined]);
    expect(cases.get('delegation/allowed')?.error).toMatchObject({
      message: 'the fixture could not be prepared',
      type: 'error',
    });
  });

  test('gives the reason of what was skipped', () => {
    const message = 'needs-capability: the profile declares no sessions';
    expect(cases.get('sessions/signin')?.skipped).toEqual({ message });
  });

  test('is well-formed whatever a server answers', () => {
    const actual = 'a\u0000\u001b[31m\ud800\uffff "quoted" <b>&amp;]]>\u{1f511}';
    const hostile = renderJunit(reportOf({ 'delete/ends-token': broken('delete/ends-token', actual) }));
    const failure = parse(hostile).testsuite[0]?.testcase[0]?.failure;
    const shown = 'a\\u0000\\u001b[31m\\ud800\\uffff "quoted" <b>&amp;]]>\u{1f511}';
    expect(failure?.message?.endsWith(`actual ${shown}`)).toBe(true);
    expect(failure?.['#text']).toContain(shown);
  });
});
