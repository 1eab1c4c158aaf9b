import { isRewritten } from '../../client/http/exchange.ts';
import { quoted } from '../../client/http/shell.ts';
import { tokensOf } from '../../spec/json.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { NamedFile } from '../forms/named-file.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import { oneLine } from '../text/plain-text.ts';
import { planOf, type ReproductionPlan } from './plan.ts';
import { provisionInputs } from './provisions.ts';
import type { Capture, Step } from './step.ts';
import type { Template } from './template.ts';

/** A file for each finding that hurl sends (https://hurl.dev); it passes as long as the server does what was found. */
export function renderHurl(report: Report): readonly NamedFile[] {
  return findingsOf(report).map((found) => ({
    name: `${found.name}.hurl`,
    text: fileOf(found, report.run.target.url),
  }));
}

function fileOf(found: Found, url: string): string {
  const plan = planOf(found);
  const requests = plan.steps.map((step, index) => {
    const marks = index === plan.steps.length - 1 ? plan.marks : [];
    return request(step, index + 1, marks);
  });
  const removals = plan.removals.map(removal);
  return `${[head(found, plan, url), ...requests, ...removals].join('\n\n')}\n`;
}

function head(
  { finding, name, result }: Found,
  { inputs: given, obstacle, steps, tries }: ReproductionPlan,
  url: string,
): string {
  const { demands } = requirementOf(finding.requirement);
  const isMade = steps.some(({ unless }) => unless !== undefined);
  const inputs = isMade ? { ...given, ...provisionInputs } : given;
  const words = Object.keys(inputs).map((input) => `--variable ${input}="$${input}"`);
  const lines = [
    `${finding.requirement} (${result.level}): ${demands}`,
    `expected: ${finding.expected.join(' or ')}`,
    `actual: ${finding.actual}`,
    ...(obstacle === null ? [] : [obstacle]),
    ...(tries > 1
      ? ['Its calls overlapped, and hurl sends one after the other: only the program in TypeScript decides.']
      : []),
    'It passes as long as the server does this. What it makes is removed at its end.',
    `hurl --continue-on-error --variable url=${quoted(url)} ${words.join(' ')} ${name}.hurl`,
    ...Object.entries(inputs).map(([input, meaning]) => `${input}: ${meaning}`),
  ];
  return lines.map((line) => `# ${oneLine(line)}`).join('\n');
}

function request(
  { as, at, body, captures, headers, method, path, query, setup, status }: Step,
  number: number,
  marks: ReproductionPlan['marks'],
): string {
  return [
    `# ${number}. ${oneLine(as)}${setup ? ', preparing' : ''}`,
    `${method} ${at === null ? '{{url}}' : escaped(at)}${written(path)}`,
    ...Object.entries(headers).flatMap(([name, value]) => fieldLines(value).map((line) => field(key(name), line))),
    ...(isRewritten(pathText(path)) ? ['[Options]', 'path-as-is: true'] : []),
    ...(query.length === 0 ? [] : ['[Query]', ...query.map(([name, value]) => field(key(name), value))]),
    ...bodyLines(body),
    `HTTP ${status}`,
    ...(captures.length === 0 ? [] : ['[Captures]', ...captures.map(capture)]),
    ...(marks.length === 0 ? [] : ['[Asserts]', ...marks.map(assertion)]),
  ].join('\n');
}

/** A field that is sent several times has a line for each. */
function fieldLines(value: Template): readonly Template[] {
  return value.reduce<readonly Template[]>(
    (lines, part) => {
      const [first = '', ...others] = typeof part === 'string' ? part.split('\n') : [part];
      return [...lines.slice(0, -1), [...(lines.at(-1) ?? []), first], ...others.map((one): Template => [one])];
    },
    [[]],
  );
}

function pathText(path: Template): string {
  return path.map((part) => (typeof part === 'string' ? part : part.variable)).join('');
}

function field(name: string, value: Template): string {
  return `${name}: ${written(value)}`.trimEnd();
}

function removal(path: Template): string {
  return `DELETE {{url}}${written(path)}\nauthorization: Token {{TOKEN}}\nHTTP *`;
}

function bodyLines(body: Step['body']): readonly string[] {
  if (body === null) return [];
  return 'base64' in body ? [`base64,${body.base64};`] : [`\`${written(body)}\``];
}

function assertion(mark: ReproductionPlan['marks'][number]): string {
  if ('variable' in mark) return `body ${mark.isThere ? '' : 'not '}contains "{{${mark.variable}}}"`;
  const value = typeof mark.value === 'string' ? `"${escaped(mark.value).replaceAll('"', '\\"')}"` : String(mark.value);
  return `jsonpath "${jsonPath(mark.at)}" == ${value}`;
}

function capture(one: Capture): string {
  if ('at' in one) return `${one.variable}: jsonpath "${jsonPath(one.at)}"`;
  const before = one.after.replaceAll(/[^\w=-]/g, '.');
  return `${one.variable}: header "${key(one.header)}" regex "${before}([^;]+)"`;
}

/** A JSON Pointer as a JSONPath (RFC 9535) in a string of hurl. */
function jsonPath(at: string): string {
  const step = (token: string): string => {
    if (/^\d+$/.test(token)) return `[${token}]`;
    return /^\w+$/.test(token) ? `.${token}` : `['${key(token)}']`;
  };
  return `$${tokensOf(at).map(step).join('')}`;
}

/** A template in the syntax of hurl: literal parts escaped, variables in double braces. */
function written(template: Template): string {
  const text = template.map((part) => (typeof part === 'string' ? escaped(part) : `{{${part.variable}}}`)).join('');
  return text.replace(/^ | $/g, '\\u{20}');
}

/** A name that hurl takes for a name. */
function key(name: string): string {
  return name.toWellFormed().replaceAll(/[^\w.-]/gu, codeOf);
}

/** A text without anything that means something to hurl, and without controls. */
function escaped(text: string): string {
  return text.toWellFormed().replaceAll(/[\\#`]|\{(?=\{|$)|(?<=\{)\{|(?! )[\p{C}\p{Z}]/gu, codeOf);
}

function codeOf(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
