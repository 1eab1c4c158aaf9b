import { describe, expect, test } from 'vitest';
import { renderAnnotations } from '../../../reports/change/annotations.ts';
import { renderChangesHtml } from '../../../reports/change/html.ts';
import { renderChangesJson } from '../../../reports/change/json.ts';
import { renderChangesMarkdown } from '../../../reports/change/markdown.ts';
import { renderChangesSarif } from '../../../reports/change/sarif.ts';
import { renderChangesText } from '../../../reports/change/text.ts';
import { sarifErrors } from '../schemas.ts';
import { breaking, compatible, everyLevel, followed, reviewed, risky, waiverFor, waiversOf } from './sample.ts';

const lapsed = waiverFor(risky, { fingerprint: '9999999999999999' });
const full = reviewed(everyLevel, { followed, waivers: waiversOf(waiverFor(risky), lapsed) });
const text = renderChangesText(full, { color: false });

describe('the text', () => {
  test('shows of a change both places, the witness and both complaints', () => {
    expect(text).toContain(
      [
        'BREAKING (1)',
        '  request-property-required POST /api/v2/authorizations',
        '    change      The request body must have "description".',
        '    old         contracts/base.yaml:12 /components/schemas/AuthorizationPostRequest',
        '    new         contracts/head.yaml:17 /components/schemas/AuthorizationPostRequest/required/2',
        '    witness     request body (application/json)',
        '                {"orgID":"0000000000000001","permissions":[]}',
        '      by old    accepts it',
        "      by new    refuses it: the body must have required property 'description'",
        '    server      still the old. It answered 201.',
        '    fingerprint 1111111111111111',
      ].join('\n'),
    );
  });

  test('begins with the documents, goes on with the gravest and ends with the verdict', () => {
    expect(text).toMatch(/^old {9}Tokens 2\.0 \(contracts\/base\.yaml\)\nnew {9}Tokens 2\.1 /);
    const places = ['BREAKING', 'UNDECIDED', 'RISKY', 'COMPATIBLE', 'follow?', 'Waivers of'].map((one) =>
      text.indexOf(one),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toMatch(
      /\nfails: 1 breaking, 1 undecided, 1 risky \(1 waived\), 1 compatible, 1 waiver stale\n {2}1 breaking change not waived\n {2}1 waiver to remove or to renew\n$/,
    );
    expect(renderChangesText(reviewed([]), { color: false })).toMatch(/\n\npasses: no change in meaning\n$/);
    expect(renderChangesText(reviewed([breaking], { failOn: 'none' }), { color: false })).toMatch(
      /\npasses: 1 breaking; fails on nothing\n$/,
    );
  });

  test('tells in one table what a server does', () => {
    expect(text).toContain(
      [
        'Does http://127.0.0.1:8086 (influxdb v2.9.1) follow? 1 the new, 1 still the old, 1 neither, 1 could not be told',
        '  contract change                               level       the server does    fingerprint',
        '  request-property-required PostAuthorizations  breaking    still the old      1111111111111111',
      ].join('\n'),
    );
  });

  test('shortens long strings of a witness', () => {
    expect(text).toContain('"description":"xxxxxxxxxxxxxxxxxxxxxxxx… (300 characters)"');
  });
});

describe('annotations', () => {
  const lines = renderAnnotations(full).split('\n');

  test('are an error where the gate fails, a warning for a look, a notice for what is waived', () => {
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
      'error',
      'warning',
      'notice',
      'error',
      undefined,
    ]);
    expect(lines[0]).toMatch(
      /^::error file=contracts\/head\.yaml,line=17,title=breaking%3A request-property-required \(POST \/api\/v2\/authorizations\)::The request body must have "description"\.%0AWitness, /,
    );
    expect(renderAnnotations(reviewed([compatible]))).toBe('');
    expect(renderAnnotations(reviewed([compatible], { failOn: 'compatible' }))).toMatch(/^::error /);
  });

  test('are escaped, and name no file where the document is none of the repository', () => {
    const evil = '100%\r\n::set-output name=a::b, c: d';
    const source = 'https://example.org/a,b.yaml';
    const line = renderAnnotations(
      reviewed([{ ...breaking, rule: evil, says: evil, witness: null, new: { source, pointer: '', line: 1 } }]),
    );
    expect(line.split('\n')).toHaveLength(2);
    expect(line).toMatch(/^::error title=breaking%3A 100%25 %3A%3Aset-output name=a%3A%3Ab%2C c%3A d [^:]*::100%25 /);
  });
});

test('the JSON is the review itself, and keeps its schema', () => {
  expect(JSON.parse(renderChangesJson(full))).toEqual(full);
  const broken = { ...full, verdict: 'unsure' } as unknown as typeof full;
  expect(() => renderChangesJson(broken)).toThrow(/\/verdict must be equal to one of the allowed values/);
});

describe('the Markdown', () => {
  test('folds what needs no decision, and shows the rest', () => {
    const markdown = renderChangesMarkdown(full);
    expect(markdown).toContain(
      '| request-property-required PostAuthorizations | breaking | still the old | 1111111111111111 |',
    );
    expect(markdown.match(/<details>/g)).toHaveLength(2);
    expect(markdown).toContain('```\n{"orgID":"0000000000000001","permissions":[]}\n```');
  });

  test('fits into a comment, and counts what does not', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...breaking,
      fingerprint: String(index).padStart(16, '0'),
    }));
    const markdown = renderChangesMarkdown(reviewed(many));
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toMatch(/\n\d+ more did not fit here; /);
  });
});

test('what documents and servers say is text and never markup, in any form', () => {
  const evil = '</summary></details><script>alert(1)</script>\n# | `x` [a](javascript:1) \u202e\u001b[2J';
  const witness = { ...breaking.witness, value: { [evil]: evil }, new: { accepted: false, complaint: evil } } as never;
  const place = { source: evil, pointer: `/${evil}`, line: 1 };
  const change = { ...breaking, rule: evil, says: evil, old: place, new: place, witness };
  const waivers = waiversOf(waiverFor(breaking, { reason: evil, owner: evil }));
  const says = { fingerprint: breaking.fingerprint, stance: 'new', says: evil } as const;
  const server = { url: 'http://127.0.0.1', kind: 'remote', server: evil } as const;
  const review = reviewed([change], {
    waivers,
    followed: { target: server, changes: [says], requests: 1, leftovers: [evil] },
  });
  const html = renderChangesHtml(review);
  const markdown = renderChangesMarkdown(review)
    .replaceAll(/^(`{3,}).*?^\1$/gms, '')
    .replaceAll(/(`+) .*? \1/g, '');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(markdown).not.toMatch(/<script|^# |\]\(/m);
  for (const form of [html, markdown, renderAnnotations(review), renderChangesText(review, { color: false })]) {
    for (const control of ['\u202e', '\u001b']) expect(form).not.toContain(control);
  }
  expect(sarifErrors(JSON.parse(renderChangesSarif(review)))).toEqual([]);
});
