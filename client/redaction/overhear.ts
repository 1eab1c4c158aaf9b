import { isObject } from '../../spec/json.ts';
import { type Exchange, jsonOf } from '../http/exchange.ts';
import type { Secrets } from './secrets.ts';

/** Takes note of the secrets that an exchange carries: a token that was given out, a cookie that was set, a new password. */
export function overhear({ draft, answer }: Exchange, secrets: Secrets): void {
  const shown = draft.method === 'POST' ? textIn(jsonOf(answer), 'token') : undefined;
  if (shown !== undefined) secrets.add(shown, `$SETUP_TOKEN_${secrets.size}`);
  const [, cookie] = /^[^=;]+=([^;\s]+)/.exec(answer.headers['set-cookie'] ?? '') ?? [];
  if (cookie !== undefined) secrets.add(cookie, '$SESSION');
  const sent = draft.body !== undefined && 'json' in draft.body ? textIn(draft.body.json, 'password') : undefined;
  if (sent !== undefined) secrets.add(sent, '$PASSWORD');
}

function textIn(value: unknown, name: string): string | undefined {
  const member = isObject(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : undefined;
}
