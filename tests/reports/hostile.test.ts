import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../cli/terminal.ts';
import { curl } from '../../client/http/curl.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import { folderRenderers, renderers } from '../../reports/forms/index.ts';
import type { Report } from '../../reports/report/report.ts';
import { replayCommand } from '../../reports/reproduction/replay-command.ts';
import { findingOf, reportOf, sampleRun } from './sample.ts';

/** What servers say to make whoever shows it do something else; each holds a word that nothing of ours does. */
const attacks: readonly string[] = [
  'EVIL$(touch EVIL)`touch EVIL`',
  `EVIL'; touch EVIL; '`,
  'EVIL"; touch EVIL; "',
  'EVIL\ntouch EVIL\r\n::error::EVIL',
  '\u001b]0;EVIL\u0007\u001b[2J\u009b31mEVIL\u0000\u0008',
  '\u202eEVIL\u202c\u2066\u2069\u200f\u061c\u2028\u2029\ufeff',
  '</script></style></pre></code><img src=x onerror=EVIL()><EVIL a="b">',
  ']]>--><!DOCTYPE EVIL><!ENTITY EVIL SYSTEM "file:///EVIL">&EVIL;&#0;',
  '![EVIL](http://EVIL) [EVIL](javascript:EVIL) <http://EVIL> http://EVIL.example @EVIL #1',
  '```\n``` ~~~ ` `` EVIL\n</details>\n# EVIL\n| EVIL | EVIL |',
  '{0} {{EVIL}} {{url}} \\u{EVIL} #EVIL [Asserts] EVIL\n[Options]\noutput: EVIL',
  `*/ EVIL(); /* $\{EVIL} \\\` \\\\ \u2028EVIL()//`,
  '=EVIL() ##[error]EVIL ##vso[EVIL]',
  '__proto__ EVIL \ud800 \ufffe \uffff',
];

const path = '/api/v2/authorizations';

/** A finding in which an attack stands in everything that a server can fill. */
function findingWith(attack: string): Finding {
  const word = attack.replaceAll(/[\r\n\0]/g, ' ');
  const sent = { accept: 'application/json', authorization: 'Token $TOKEN', cookie: `${word}=$SESSION` };
  const made: Exchange = {
    draft: { operation: 'PostAuthorizations', method: 'POST', path, body: { text: JSON.stringify({ x: attack }) } },
    ...{ as: 'main', setup: true, startedAt: 1, ms: 1, sent },
    answer: {
      status: 201,
      headers: { [word]: attack, 'content-type': attack, 'set-cookie': `${word}=$SESSION`, location: attack },
      body: JSON.stringify({
        id: '0123456789abcdef',
        [attack]: '00112233445566ff',
        token: '$TOKEN_1',
        message: attack,
      }),
    },
  };
  const asked: Exchange = {
    ...made,
    draft: { operation: null, method: 'GET', path: `${path}/00112233445566ff`, query: [[word, `${attack}$TOKEN_1`]] },
    setup: false,
    answer: { status: 500, headers: {}, body: attack },
  };
  return {
    ...findingOf('delete/ends-token', attack),
    expected: [attack],
    timeline: [attack],
    exchanges: [made, asked],
  };
}

function reportWith(attack: string): Report {
  const finding = findingWith(attack);
  const outcomes: Readonly<Record<string, Outcome>> = {
    'delete/ends-token': { status: 'broken', finding },
    'delegation/within-parent': { status: 'flaky', finding: { ...finding, requirement: 'delegation/within-parent' } },
    'delegation/allowed': { status: 'error', reason: attack },
    'sessions/signin': { status: 'skipped', reason: 'needs-capability', note: attack },
  };
  const target = { ...sampleRun.target, server: attack };
  return reportOf(outcomes, { target, leftovers: [attack], principals: [attack] });
}

/** Of all controls a text may hold tabs and line feeds alone, and nothing that changes the direction of writing. */
const commanding = /[\p{Bidi_Control}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]|(?![\t\n])\p{Cc}/u;

/** Runs something in an empty folder, in which nothing may be left. */
function inFolder<Result>(run: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  try {
    const result = run(folder);
    expect(readdirSync(folder).filter((name) => name.includes('EVIL'))).toEqual([]);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The arguments that bash passes to a command, whose first word is replaced. */
function argumentsOf(line: string): readonly string[] {
  return inFolder((cwd) => {
    const script = `f() { printf '%s\\0' "$@"; }; ${line.replace(/(^|\| )(curl|tokenproof) /, '$1f ')}`;
    const env = { PATH: process.env.PATH, TOKEN: 'T', TOKEN_1: 'T1', SESSION: 'S', EVIL: 'expanded' };
    return execFileSync('bash', ['--norc', '-c', script], { cwd, env, encoding: 'utf8' }).split('\0').slice(0, -1);
  });
}

describe.each(attacks)('what a server says does nothing: %j', (attack) => {
  const report = reportWith(attack);

  test('on a terminal', () => {
    const text = renderers.text(report);
    expect(text).not.toMatch(commanding);
    const written = harmless(text);
    expect(written).toContain('EVIL');
    expect(written).not.toMatch(/^\s*::|##(?:\[|vso\[)/m);
  });

  test('in a shell', () => {
    const { exchanges } = findingWith(attack);
    for (const exchange of exchanges) {
      const line = curl(exchange, 'http://h');
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(commanding);
      const words = argumentsOf(line);
      expect(words).toContain('authorization: Token T');
      expect(words.at(-1)).toMatch(/^http:\/\/h\/api\/v2\/authorizations/);
      expect(words.join()).not.toContain('expanded');
    }
    const sentence = renderers.text(report);
    const lines = sentence.split('\n').filter((line) => /^ +(?:curl|printf %s \S+ \| base64) /.test(line));
    for (const line of lines) argumentsOf(line.trim());
    expect(lines.length).toBeGreaterThan(0);
  });

  test('in a replay command, whatever a report says that its command was', () => {
    const quoted = `'${attack.replaceAll("'", `'\\''`)}'`;
    for (const command of [attack, `${attack} --target ${attack}`, `tokenproof run --org ${quoted} --token "$TOKEN"`]) {
      const line = replayCommand({ ...sampleRun, command }, findingOf('delete/ends-token'));
      expect(line).toMatch(/^tokenproof run [^\n]*--only delete\/ends-token --seed -42 --path 3:0:1$/);
      expect(argumentsOf(line).slice(0, 1)).toEqual(['run']);
    }
  });

  test('in HTML', () => {
    const html = renderers.html(report);
    const [, ...lines] = html.replaceAll(/(?<=<(style|script)>).*?(?=<\/\1>)/gs, '').split('\n');
    expect(XMLValidator.validate(lines.join('\n'), { allowBooleanAttributes: true })).toBe(true);
    expect(html).not.toMatch(/<[^>]*EVIL/);
    expect(html).not.toMatch(commanding);
  });

  test('in Markdown: it stands in code alone', () => {
    const outside = renderers
      .markdown(report)
      .replaceAll(/^(`{3,})\n.*?^\1$/gms, '')
      .replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    expect(outside).not.toContain('EVIL');
  });

  test('in XML', () => {
    const xml = renderers.junit(report);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toMatch(commanding);
    expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/&|<!/);
    const { testsuites } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testsuite' }).parse(
      xml,
    );
    expect(testsuites.testsuite.length).toBeGreaterThan(1);
  });

  test('in annotations of GitHub: each line is one of its commands', () => {
    for (const line of renderers.github(report).split('\n').slice(0, -1)) {
      expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
      expect(line).not.toMatch(commanding);
    }
  });

  test('in documents of JSON', () => {
    for (const form of ['json', 'sarif', 'ctrf', 'wfc', 'gitlab', 'har', 'badge'] as const) {
      expect(JSON.parse(renderers[form](report))).toBeTypeOf('object');
    }
    const { runs } = JSON.parse(renderers.sarif(report));
    for (const { message } of runs[0].results) expect(message.text).not.toMatch(/(?<!\{)\{(?:\{\{)*(?!\{)|\]\(/);
    expect(JSON.parse(renderers.har(report)).log.entries[1].response.content.text).toBe(attack);
  });

  test('in a program', () => {
    for (const { text } of folderRenderers.reproduction(report)) {
      expect(stripTypeScriptTypes(text)).toBeTypeOf('string');
      inFolder((cwd) => {
        writeFileSync(join(cwd, 'a.mts'), text);
        const ended = spawnSync(process.execPath, ['a.mts'], {
          cwd,
          env: { PATH: process.env.PATH },
          encoding: 'utf8',
        });
        expect([ended.status, ended.stdout]).toEqual([2, expect.stringMatching(/^Set the variable [\w]+: /)]);
      });
    }
  });

  test('in a file for hurl', () => {
    for (const { text } of folderRenderers.hurl(report)) {
      expect(text).not.toMatch(commanding);
      const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      const known = /^(?:(?:POST|GET|DELETE) \{\{url\}\}\/api|[\w.\\{}-]+:|HTTP |\[(?:Query|Captures)\]$|`.*`$)/;
      expect(lines.filter((line) => !known.test(line))).toEqual([]);
      expect(lines.join('\n').replaceAll(/\{\{(?:url|TOKEN|SESSION|(?:id|token|value)\d+)\}\}/g, '')).not.toContain(
        '{{',
      );
    }
  });
});
