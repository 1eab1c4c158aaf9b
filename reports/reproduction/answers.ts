import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Bindings } from './bindings.ts';
import { comparable } from './comparable.ts';
import { cookieShape } from './cookie-shape.ts';
import { isCut } from './obstacles.ts';
import { filled } from './template.ts';

/**
 * For each exchange what its answer has to be again, with variables as `<name>` and made comparable; null for one that
 * prepares, and for one that the report cuts. All that were judged count: what was found follows from them together.
 */
export function answersOf(exchanges: readonly Exchange[], bindings: Bindings): readonly (string | null)[] {
  let before = '';
  return exchanges.map(({ answer, setup }, index) => {
    const text = named(answer.body, index, bindings);
    const shown = setup || isCut(answer.body) ? null : comparable(text, before);
    before += `${text}\n`;
    return shown;
  });
}

/** Whether the report cuts an answer that was judged before the last. */
export function cutsBefore(exchanges: readonly Exchange[]): boolean {
  return exchanges.slice(0, -1).some(({ answer, setup }) => !setup && isCut(answer.body));
}

/** A header field of the last answer that tells what was found; null where it has none. */
export type Field = readonly [name: string, value: string | null];

/** The header fields of the last answer that a finding speaks of, by their name or their value. */
export function fieldsOf({ actual, expected, exchanges }: Finding): readonly Field[] {
  const headers = exchanges.at(-1)?.answer.headers ?? {};
  const words = [...expected, actual].join(' ').toLowerCase();
  if (/\bcookie\b/.test(words))
    return [['set-cookie', cookieShape(headers['set-cookie'] ?? null, headers.date ?? null)]];
  if (/\borigins?\b/.test(words)) return [[allowance, headers[allowance] === undefined ? null : 'given']];
  const told = Object.entries(headers).filter(([name, value]) => value === actual || isSpokenOf(name, words));
  const absent = telling.filter((name) => headers[name] === undefined && isSpokenOf(name, words));
  return [...told, ...absent.map((name): Field => [name, null])];
}

/** What opens an answer to other origins; it names one, which is another in each run. */
const allowance = 'access-control-allow-origin';

/** Fields that a finding may miss; a word of it alone, such as `date`, does not speak of a field. */
const telling = [
  'content-encoding',
  'content-type',
  'cache-control',
  'retry-after',
  'www-authenticate',
  'x-content-type-options',
];

function isSpokenOf(name: string, words: string): boolean {
  return name.includes('-') && words.includes(name);
}

/** A text with the variables that an exchange or one before it had bound in place of their values. */
function named(text: string, index: number, { captures, variables }: Bindings): string {
  const later = new Set(captures.slice(index + 1).flatMap((kept) => kept.map(({ variable }) => variable)));
  const bound = new Map([...variables].filter(([, name]) => !later.has(name)));
  return filled(text, bound)
    .map((part) => (typeof part === 'string' ? part : `<${part.variable}>`))
    .join('');
}
