import { describe, expect, test } from 'vitest';
import { isReportFormat } from '../../../reports/forms/formats.ts';
import { renderers } from '../../../reports/forms/index.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import schema from '../../../reports/report/report.schema.json' with { type: 'json' };
import type { Report } from '../../../reports/report/report.ts';
import { ReportError } from '../../../reports/report/report-error.ts';
import { isObject, type JsonObject, pointer } from '../../../spec/json.ts';
import { everyOutcome, reportOf } from '../sample.ts';

const report = reportOf(everyOutcome);

/** Every object of a document that a schema describes, by JSON Pointer: header fields are free in their names. */
function objectsIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || /\/(sent|headers)$/.test(at)) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => objectsIn(member, at + pointer(key)));
  return Array.isArray(value) ? inner : [at, ...inner];
}

/** A copy in which one object, named by JSON Pointer, is changed. */
function changed(value: unknown, at: string, change: (object: JsonObject) => unknown, here = ''): unknown {
  if (here === at && isObject(value)) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => changed(item, at, change, here + pointer(index)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, changed(member, at, change, here + pointer(key))]),
  );
}

function render(document: unknown): string {
  return renderJson(document as Report);
}

const places = objectsIn(report);
const optional = ['query', 'body', 'headers'];

describe('the JSON document', () => {
  test('is the report', () => {
    expect(JSON.parse(renderJson(report))).toEqual(report);
    expect(renderJson(report).endsWith('}\n')).toBe(true);
  });

  test('of an empty run keeps the schema', () => {
    expect(JSON.parse(renderJson(reportOf({}, { complete: false })))).toMatchObject({ results: [] });
  });

  test('may hold a body of JSON', () => {
    const at = places.find((place) => place.endsWith('/draft/body')) ?? '';
    expect(render(changed(report, at, () => ({ json: [null, { a: 1 }] })))).toContain('"json"');
  });

  test.each(places)('refuses an extra field in the object at %j', (at) => {
    expect(() => render(changed(report, at, (object) => ({ ...object, surprise: 1 })))).toThrow(ReportError);
  });

  test.each(places)('refuses a missing field in the object at %j', (at) => {
    const refuse = (object: JsonObject): unknown => {
      for (const key of Object.keys(object).filter((name) => !optional.includes(name))) {
        const { [key]: _, ...rest } = object;
        expect(() => render(changed(report, at, () => rest)), `without ${key}`).toThrow(ReportError);
      }
      return object;
    };
    expect.hasAssertions();
    changed(report, at, refuse);
  });

  test.each([
    ['a held requirement that never ran', '/results/0/outcome', { status: 'held', runs: 0 }],
    ['an unknown status', '/results/0/outcome', { status: 'fine', runs: 1 }],
    ['an unknown reason to skip', '/results/0/outcome', { status: 'skipped', reason: 'tired', note: '' }],
    ['an unknown kind of target', '/run/target', { url: 'http://a', kind: 'cloud', server: null }],
  ])('refuses %s', (_, at, value) => {
    expect(() => render(changed(report, at, () => value))).toThrow(ReportError);
  });

  test('says where it is wrong', () => {
    const wrong = changed(report, '/totals', (totals) => ({ ...totals, passed: 1 }));
    expect(() => render(wrong)).toThrow(/\/totals must NOT have additional properties \(passed\)/);
  });

  test('has a schema that leaves no object open', () => {
    const closed = Object.values(schema.definitions).filter((part) => 'properties' in part);
    expect(closed.length).toBeGreaterThan(5);
    for (const part of [schema, ...closed]) expect(part).toMatchObject({ additionalProperties: false });
  });
});

test('each format has a renderer, and nothing else is a format', () => {
  const naming = ['text', 'json', 'junit', 'markdown', 'html', 'sarif', 'github', 'gitlab', 'ctrf', 'wfc', 'har'];
  expect(Object.keys(renderers)).toEqual([...naming, 'badge']);
  for (const [name, render] of Object.entries(renderers)) {
    expect(isReportFormat(name)).toBe(true);
    if (naming.includes(name)) expect(render(report)).toContain('delete/ends-token');
  }
  for (const name of ['xml', 'toString', '']) expect(isReportFormat(name)).toBe(false);
});
