import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { remember } from '../../spec/remember.ts';
import { Violation } from '../evidence/violation.ts';

/** So many characters of a token in a row give it away. */
const tooLong = 16;

/** Every run of so many characters as give a token away holds a whole block, wherever blocks begin. */
const block = tooLong / 2;

/** Tokens that are looked for at a time: the latest. */
const most = 512;

/** Numbers that blocks are told apart by, before they are compared: most blocks of a text are of no token. */
const numbers = 1 << 18;

/** The latest tokens of a run with their parts as long as a block, and whose each is: null for a part of several. */
class Parts {
  readonly #tokens = new Set<string>();
  readonly #owners = new Map<string, string | null>();
  /** How many parts there are of each number. */
  readonly #counts = new Uint16Array(numbers);

  add(token: string): void {
    if (token.length < tooLong || this.#tokens.has(token)) return;
    this.#tokens.add(token);
    for (const part of partsOf(token)) {
      this.#owners.set(part, this.#owners.has(part) ? null : token);
      this.#count(part, 1);
    }
    const [oldest] = this.#tokens;
    if (oldest !== undefined && this.#tokens.size > most) this.#forget(oldest);
  }

  /** A part of a token in a text that is so long that it gives the token away; undefined where there is none. */
  in(text: string): string | undefined {
    for (let at = 0; at + block <= text.length; at += block) {
      if (this.#counts[numberOf(text, at)] === 0) continue;
      const owner = this.#owners.get(text.slice(at, at + block));
      const run = owner == null ? '' : sharedRun(text, at, owner);
      if (run.length >= tooLong) return run;
    }
    return undefined;
  }

  #forget(token: string): void {
    this.#tokens.delete(token);
    for (const part of partsOf(token)) {
      this.#owners.delete(part);
      this.#count(part, -1);
    }
  }

  #count(part: string, change: 1 | -1): void {
    const number = numberOf(part, 0);
    this.#counts[number] = (this.#counts[number] ?? 0) + change;
  }
}

/** The number of the block that begins at a place of a text. */
function numberOf(text: string, at: number): number {
  let number = 0;
  for (let index = at; index < at + block; index += 1) number = (Math.imul(number, 31) + text.charCodeAt(index)) | 0;
  return Math.imul(number, 0x9e3779b1) >>> (Math.clz32(numbers) + 1);
}

const issued = remember((_: object) => new Parts());

/**
 * Notes each token that is handed out in a run. What is wrong where an answer shows 16 characters of one in a row anywhere
 * but in a member `token` or in `Set-Cookie`, unless the request said them itself.
 */
export function shownPart(exchange: Exchange, run: object): Violation | undefined {
  const { draft, answer } = exchange;
  const made = draft.operation === 'PostAuthorizations' && answer.status < 300 ? jsonOf(answer) : undefined;
  if (isObject(made) && typeof made.token === 'string') issued(run).add(made.token);
  const headers = Object.entries(answer.headers).filter(([name]) => name !== 'set-cookie');
  const texts = [...headers, ['the body', answer.body.replaceAll(/"token"\s*:\s*"[^"]*"/g, '')] as const];
  for (const [place, text] of texts) {
    const part = issued(run).in(text);
    if (part !== undefined && !saidIn(exchange).includes(part))
      return new Violation(['no part of a token but in `token`'], `${tooLong} characters of one, or more, in ${place}`);
  }
  return undefined;
}

function saidIn({ draft }: Exchange): string {
  return [draft.path, ...(draft.query ?? []).flat(), bodyText(draft)].join('\n');
}

function partsOf(token: string): readonly string[] {
  return Array.from({ length: token.length - block + 1 }, (_, at) => token.slice(at, at + block));
}

/** The characters around a place of a text that a token has as well, as far as they are the same. */
function sharedRun(text: string, at: number, token: string): string {
  const shift = token.indexOf(text.slice(at, at + block)) - at;
  let [start, end] = [at, at + block];
  while (start > 0 && text[start - 1] === token[start - 1 + shift]) start -= 1;
  while (end < text.length && text[end] === token[end + shift]) end += 1;
  return text.slice(start, end);
}
