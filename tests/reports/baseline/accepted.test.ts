import { describe, expect, test } from 'vitest';
import { summarizeBaseline } from '../../../reports/baseline/baseline.ts';
import { renderCtrf } from '../../../reports/forms/ctrf.ts';
import { renderJunit } from '../../../reports/forms/junit.ts';
import { renderHtml } from '../../../reports/html/html.ts';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import { buildReport } from '../../../reports/report/build.ts';
import { renderSarif } from '../../../reports/sarif/sarif.ts';
import { renderText } from '../../../reports/text/text.ts';
import { broken, findingOf, held, sampleRun } from '../sample.ts';
import { sarifErrors } from '../schemas.ts';

const id = 'delete/ends-token';
const other = 'filters/unknown-parameter-ignored';
const entry = {
  fingerprint: findingOf(id).fingerprint,
  requirement: id,
  reason: 'the cache is slow',
  owner: 'ann',
  firstSeen: '2026-01-01',
  expires: '2026-04-01',
};
const acceptance = 'the cache is slow (ann, until 2026-04-01)';

/** A run in which one requirement held, one broke as the baseline accepts, and one broke otherwise. */
const seen = { ms: 1, requests: 1 };
const report = buildReport(
  sampleRun,
  ['create/echoes', id, other],
  {
    'create/echoes': { outcome: held, ...seen },
    [id]: { outcome: broken(id), ...seen },
    [other]: { outcome: broken(other), ...seen },
  },
  {
    baseline: (results) =>
      summarizeBaseline({ source: 'baseline.yaml', entries: [entry] }, results, '2026-03-01', true),
  },
);

describe('a finding that the baseline accepts', () => {
  test('is told by text apart from what is broken', () => {
    const text = renderText(report, { color: false });
    expect(text).toMatch(/^pass {2}delete +1 accepted$/m);
    expect(text).toMatch(/^3 requirements: 1 held, 1 accepted, 1 broken$/m);
    expect(text).not.toContain(`BROKEN ${id}`);
    expect(text).toContain(`BROKEN ${other}`);
    expect(text).toContain(`${id} ${entry.fingerprint}: ${acceptance}`);
  });

  test('is counted by Markdown, and not unfolded', () => {
    const markdown = renderMarkdown(report);
    expect(markdown).toContain('| family | held | known | accepted | broken |');
    expect(markdown).toContain('| delete | 0 | 0 | 1 | 0 |');
    expect(markdown).not.toContain(`<b>BROKEN</b> <code>${id}</code>`);
    expect(markdown).toContain(`<b>BROKEN</b> <code>${other}</code>`);
  });

  test('is skipped for JUnit, with who answers for it', () => {
    const xml = renderJunit(report);
    expect(xml).toMatch(/<testsuites name="[^"]+" time="[^"]+" tests="3" failures="1" errors="0" skipped="1">/);
    expect(xml).toContain(`<skipped message="accepted: ${acceptance}">`);
  });

  test('neither passes nor fails for CTRF', () => {
    const { summary, tests } = JSON.parse(renderCtrf(report)).results;
    expect(summary).toMatchObject({ passed: 1, failed: 1, other: 1 });
    expect(tests.find(({ name }: { readonly name: string }) => name === id)).toMatchObject({
      status: 'other',
      rawStatus: 'broken',
      extra: { 'tokenproof/accepted': acceptance },
    });
  });

  test('is suppressed for SARIF, and others are said not to be', () => {
    const log = JSON.parse(renderSarif(report));
    expect(sarifErrors(log)).toEqual([]);
    const suppressions = log.runs[0].results.map((result: { readonly suppressions: unknown }) => result.suppressions);
    const external = { kind: 'external', status: 'accepted', justification: acceptance };
    expect(suppressions).toEqual([[external], []]);
  });

  test('comes last in HTML, with its evidence', () => {
    const html = renderHtml(report);
    const places = [other, id].map((one) => html.indexOf(`id="${one}"`));
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    expect(html).toContain('<article class="finding accepted"');
    expect(html).toContain('<li class="accepted"><strong>1</strong> accepted</li>');
    expect(html).toContain('<option value="accepted">');
  });
});
