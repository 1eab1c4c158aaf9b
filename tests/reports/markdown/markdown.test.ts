import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import { requirementIds, requirementOf } from '../../../suites/catalogue.ts';
import { broken, everyOutcome, findingOf, held, reportOf } from '../sample.ts';

const markdown = renderMarkdown(reportOf(everyOutcome));
const lines = markdown.split('\n');

/** The fenced blocks and what stands outside of them, as CommonMark section 4.5 reads a document. */
function fencesOf(text: string): { readonly inside: readonly string[]; readonly outside: string } {
  const inside: string[] = [];
  const outside: string[] = [];
  let open: { readonly fence: number; readonly body: string[] } | undefined;
  for (const line of text.split('\n')) {
    const ticks = /^ {0,3}(`{3,})/.exec(line)?.[1]?.length ?? 0;
    if (open === undefined && ticks > 0) open = { fence: ticks, body: [] };
    else if (open === undefined) outside.push(line);
    else if (ticks >= open.fence && /^ *`+ *$/.test(line)) {
      inside.push(open.body.join('\n'));
      open = undefined;
    } else open.body.push(line);
  }
  expect(open, 'a fence is never closed').toBeUndefined();
  return { inside, outside: outside.join('\n') };
}

/** The tags of a text, code spans left out: a span ends at a run of backticks as long as the one that began it. */
function tagsOf(outside: string): readonly string[] {
  return outside.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '').match(/<[^>]*>?/g) ?? [];
}

function findingWith(actual: string, body: string): Outcome {
  const finding = findingOf('delete/ends-token', actual);
  const exchanges = finding.exchanges.map((exchange) => ({ ...exchange, answer: { ...exchange.answer, body } }));
  return { status: 'broken', finding: { ...finding, exchanges } };
}

describe('the Markdown document', () => {
  test('begins with the verdict', () => {
    expect(lines[0]).toBe(
      '## violates: 2 of 7 requirements broken (1 must, 1 should); 1 requirement could not be judged; 1 requirement flaky',
    );
    expect(markdown).toContain('judged ` http://127.0.0.1:8086 ` (remote, ` influxdb v2.9.0 `)\n');
  });

  test('has a table of the families', () => {
    const at = lines.indexOf('| family | held | known | broken | flaky | error | skipped |');
    expect(lines.slice(at + 1, at + 7)).toEqual([
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| delete | 1 | 0 | 1 | 0 | 0 | 0 |',
      '| delegation | 0 | 0 | 0 | 1 | 1 | 0 |',
      '| filters | 0 | 0 | 1 | 0 | 0 | 0 |',
      '| sessions | 0 | 0 | 0 | 0 | 0 | 2 |',
      '',
    ]);
  });

  test('folds each failure, the gravest first, and what was skipped', () => {
    expect(lines.filter((line) => line.startsWith('<summary>'))).toEqual([
      '<summary><b>BROKEN</b> <code>delete/ends-token</code> (must)</summary>',
      '<summary><b>BROKEN</b> <code>filters/unknown-parameter-ignored</code> (should)</summary>',
      '<summary><b>FLAKY</b> <code>delegation/within-parent</code> (must)</summary>',
      '<summary><b>ERROR</b> <code>delegation/allowed</code> (must)</summary>',
      '<summary>2 skipped</summary>',
    ]);
    expect(lines.filter((line) => line === '</details>')).toHaveLength(5);
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('<summary>')) expect([lines[index - 1], lines[index + 1]]).toEqual(['<details>', '']);
      if (line === '</details>') expect([lines[index - 1], lines[index + 1]]).toEqual(['', '']);
    }
    expect(lines).toContain(
      '- ` needs-capability: the profile declares no sessions `: `sessions/signin`, `sessions/signout-ends`',
    );
    const flaky = renderMarkdown(
      reportOf({
        'create/sets': { status: 'error', reason: 'x' },
        'delete/again-not-found': broken('delete/again-not-found'),
      }),
    );
    expect(flaky.indexOf('<b>BROKEN</b>')).toBeLessThan(flaky.indexOf('<b>ERROR</b>'));
  });

  test('shows of a failure what was sent, what had to come, what came, and how to see it again', () => {
    const { demands, sends } = requirementOf('delete/ends-token');
    const [start, end] = [lines.indexOf('<details>'), lines.indexOf('</details>')];
    const failure = lines.slice(start, end).join('\n');
    expect(failure).toContain(
      `- **We send:** ${sends}\n- **Must hold:** ${demands}\n- **Sources:** \` contract /paths/`,
    );
    expect(failure).toContain('- **Fingerprint:** ` 1f2e3d4c5b6a7980 `');
    const [expected, actual, sequence, byHand, replay] = fencesOf(failure).inside;
    expect(expected).toBe('401 unauthorized\na body with a code');
    expect(actual).toBe('200 OK');
    expect(sequence?.startsWith('1. [setup] main POST /api/v2/authorizations -> 201\n   sent {')).toBe(true);
    expect(byHand?.split('\n').map((line) => line.slice(0, 8))).toEqual(['# set TO', 'curl -i ', 'curl -i ']);
    expect(replay?.endsWith('--only delete/ends-token --seed -42 --path 3:0:1')).toBe(true);
  });

  test('tells why a failure is flaky or could not be judged', () => {
    expect(lines).toContain('It broke once and held when the same case was sent again.');
    expect(fencesOf(markdown).inside).toContain('the fixture could not be prepared');
  });

  test('has nothing folded where everything held', () => {
    const good = renderMarkdown(reportOf({ 'delete/again-not-found': held }));
    expect(good.startsWith('## conforms: 1 held\n')).toBe(true);
    expect(good).not.toContain('<details>');
    expect(good).not.toContain('Left behind');
  });

  test('names some of what was left behind and counts the rest', () => {
    const leftovers = Array.from({ length: 23 }, (_, index) => `bucket ${index}`);
    const text = renderMarkdown(reportOf({ 'delete/again-not-found': held }, { leftovers }));
    expect(text.endsWith('- ` bucket 19 `\n- 3 more\n')).toBe(true);
    const few = renderMarkdown(reportOf({}, { leftovers: leftovers.slice(0, 20) }));
    expect(few.endsWith('- ` bucket 19 `\n')).toBe(true);
  });
});

describe('what a server answers', () => {
  const attacks = [
    '```\n</details>\n<img src=x onerror=alert(1)>\n# owned\n@everyone',
    `${'`'.repeat(7)}\n<script>alert(1)</script>\n${'`'.repeat(3)}`,
    '</summary></details><details open>',
    '\r\n```\r\n</details>\r```\u2028```',
    '` <b> `` <i> ```',
    '~~~\n</details>\n~~~',
  ];

  test.each(attacks)('%j stays within its fence', (attack) => {
    const { inside, outside } = fencesOf(
      renderMarkdown(reportOf({ 'delete/ends-token': findingWith(attack, attack) })),
    );
    expect(inside).toHaveLength(5);
    expect(inside[1]).toBe(attack.replaceAll('\r', '\\u000d').replaceAll('\u2028', '\\u2028'));
    expect(tagsOf(outside)).toEqual([
      '<details>',
      '<summary>',
      '<b>',
      '</b>',
      '<code>',
      '</code>',
      '</summary>',
      '</details>',
    ]);
  });

  test.each(attacks)('%j stays within its code span', (attack) => {
    const report = reportOf(
      { 'delete/again-not-found': { status: 'skipped', reason: 'disabled', note: attack } },
      { target: { url: 'http://127.0.0.1:1', kind: 'remote', server: attack }, leftovers: [attack] },
    );
    const text = renderMarkdown(report);
    expect(fencesOf(text).inside).toEqual([]);
    expect(tagsOf(text)).toEqual(['<details>', '<summary>', '</summary>', '</details>']);
    expect(text).not.toMatch(/^(#(?!# inconclusive)|@)/m);
  });

  test('is cut where it stands in a sentence', () => {
    const server = 'x'.repeat(100_000);
    const text = renderMarkdown(reportOf({}, { target: { url: 'http://127.0.0.1:1', kind: 'remote', server } }));
    expect(text).toContain(`${'x'.repeat(200)}… (99800 more characters)`);
    expect(text.length).toBeLessThan(2_000);
  });
});

describe('the limit of 65,000 characters', () => {
  const all = (outcomeOf: (index: number) => Outcome) =>
    reportOf(Object.fromEntries(requirementIds.map((id, index) => [id, outcomeOf(index)])));

  test('holds, with each failure whole and the rest counted', () => {
    const text = renderMarkdown(all(() => findingWith('y'.repeat(1_500), '`'.repeat(40))));
    const shown = text.match(/^<summary>/gm)?.length ?? 0;
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text.match(/^<\/details>$/gm)).toHaveLength(shown);
    expect(fencesOf(text).inside).toHaveLength(5 * shown);
    expect(text).toContain(
      `\n${requirementIds.length - shown} more failures did not fit here; the other forms of the report show all of them.\n`,
    );
  });

  test('leaves out one that is too long by itself, and shows the others', () => {
    const outcomes = {
      'delete/again-not-found': findingWith('z'.repeat(70_000), ''),
      'delete/ends-token': broken('delete/ends-token'),
    };
    const text = renderMarkdown(reportOf(outcomes));
    expect(text).not.toContain('zzz');
    expect(text).toContain('<code>delete/ends-token</code>');
    expect(text).toContain('\n1 more failure did not fit here;');
  });

  test('holds to the character, the sentence on what is left out included', () => {
    const lengths = (length: number) => {
      const outcomes = {
        'delete/again-not-found': findingWith('z'.repeat(length), ''),
        'create/sets': findingWith('z'.repeat(70_000), ''),
      };
      return renderMarkdown(reportOf(outcomes)).length;
    };
    const spare = 65_000 - lengths(60_000);
    const around = Array.from({ length: 201 }, (_, index) => lengths(60_000 + spare - 100 + index));
    expect(Math.max(...around)).toBeLessThanOrEqual(65_000);
    expect(Math.max(...around)).toBeGreaterThan(64_990);
    expect(Math.min(...around)).toBeLessThan(2_000);
  });

  test('is not mentioned where everything fits', () => {
    expect(markdown).not.toContain('did not fit');
  });
});
