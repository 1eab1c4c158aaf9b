import { createHmac } from 'node:crypto';
import type { Exchange } from '../http/exchange.ts';
import { maskedCredentials } from '../redaction/credential-fields.ts';
import { Secrets } from '../redaction/secrets.ts';
import { tokenMembers } from '../redaction/token-members.ts';

/** Shorter values are no token. */
const shortest = 16;

/**
 * Takes the secrets out of exchanges and leaves which is which: the same token is the same name everywhere, such as
 * `$TOKEN_5F0C93A1B2D4E6F8`, so that a sequence can be judged by what is left. Nobody can find the token by its name.
 */
export class Pseudonyms {
  readonly #secrets = new Secrets({ words: false });
  readonly #salt: string;
  readonly #known = new Set<string>();

  /** Those of one salt give the same names. */
  constructor(salt: string) {
    this.#salt = salt;
  }

  /** An exchange in which names stand for secrets; it is as long as it was. */
  hide(exchange: Exchange): Exchange {
    const { draft, sent, answer } = exchange;
    const body = draft.body === undefined || 'base64' in draft.body ? null : textOf(draft.body);
    for (const text of [answer.body, body ?? '']) for (const { value } of tokenMembers(text)) this.#note(value);
    for (const fields of [sent, answer.headers]) this.#noteCredentials(fields);
    const mask = (text: string) => this.#secrets.mask(text);
    const { query } = draft;
    return {
      ...exchange,
      draft: {
        ...draft,
        path: mask(draft.path),
        ...(query === undefined ? {} : { query: query.map(([name, value]) => [mask(name), mask(value)] as const) }),
        ...(body === null ? {} : { body: { text: this.#secrets.maskAnswer(body) } }),
      },
      sent: this.#fields(sent, 'request'),
      answer: {
        ...answer,
        headers: this.#fields(answer.headers, 'answer'),
        body: this.#secrets.maskAnswer(answer.body),
      },
    };
  }

  #fields(fields: Readonly<Record<string, string>>, from: 'request' | 'answer'): Readonly<Record<string, string>> {
    const masked = Object.entries(fields).map(([name, value]) => {
      return [name, maskedCredentials(name, this.#secrets.mask(value), from)] as const;
    });
    return Object.fromEntries(masked);
  }

  #noteCredentials({
    authorization = '',
    cookie = '',
    'set-cookie': set = '',
  }: Readonly<Record<string, string>>): void {
    for (const line of authorization.split('\n')) {
      const [, token] = /^\s*(?:token|bearer)\s+(\S+)\s*$/i.exec(line) ?? [];
      if (token !== undefined) this.#note(token);
    }
    for (const pair of [...cookie.split(/[;\n]/), ...set.split('\n').map((line) => line.split(';')[0] ?? '')]) {
      this.#note(pair.slice(pair.indexOf('=') + 1).trim());
    }
  }

  #note(value: string): void {
    if (value.length < shortest || /[\s\\"]/.test(value) || this.#known.has(value)) return;
    this.#known.add(value);
    const digest = createHmac('sha256', this.#salt).update(value).digest('hex');
    this.#secrets.add(value, `$TOKEN_${digest.slice(0, 16).toUpperCase()}`);
  }
}

function textOf(body: { readonly json: unknown } | { readonly text: string }): string {
  return 'text' in body ? body.text : JSON.stringify(body.json);
}
