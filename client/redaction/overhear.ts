import { isObject } from '../../spec/json.ts';
import { type Exchange, jsonOf } from '../http/exchange.ts';
import type { Secrets } from './secrets.ts';
import { shownToken, tokenMembers } from './token-members.ts';

/** Takes note of the secrets that an exchange carries: a token that was given out, a cookie that was set, a new password. */
export function overhear(exchange: Exchange, secrets: Secrets): void {
  const { draft, answer } = exchange;
  const shown = draft.method === 'POST' ? textIn(jsonOf(answer), 'token') : undefined;
  if (shown !== undefined) secrets.add(shown, `$SETUP_TOKEN_${secrets.nextNumber()}`);
  const [, cookie] = /^[^=;]+=([^;\s]+)/.exec(answer.headers['set-cookie'] ?? '') ?? [];
  if (cookie !== undefined) secrets.add(cookie, '$SESSION');
  const sent = draft.body !== undefined && 'json' in draft.body ? textIn(draft.body.json, 'password') : undefined;
  if (sent !== undefined) secrets.add(sent, '$PASSWORD');
  overhearStrangers(exchange, secrets);
}

/** A word in the place of a token, and not a token, is at most so long; it stays where it stands elsewhere. */
const longestWord = 15;

/** Takes note of the tokens that an answer shows, whoever they belong to, and however much of the answer is there. */
export function overhearStrangers({ answer }: Exchange, secrets: Secrets): void {
  for (const { value } of tokenMembers(answer.body)) {
    if (value.length > longestWord && !/[\\\s]/.test(value)) secrets.addStrange(value, shownToken);
  }
}

function textIn(value: unknown, name: string): string | undefined {
  const member = isObject(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : undefined;
}
