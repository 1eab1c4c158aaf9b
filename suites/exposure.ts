import { isObject } from '../spec/json.ts';
import type { TokenRendering } from '../spec/profiles.ts';
import { type Exchange, jsonOf } from '../target/exchange.ts';
import { visibleRows } from './authorization.ts';
import type { Setting } from './setting.ts';
import { Violation } from './violation.ts';

/** What the `token` of an authorization looks like in an answer; undefined where it has none. */
export function renderingOf(token: unknown): TokenRendering | undefined {
  if (typeof token !== 'string') return undefined;
  if (token === '') return 'empty';
  return token.toLowerCase() === 'redacted' ? 'redacted' : 'visible';
}

/**
 * The violation where an answer shows a token that the run knows: every token is a canary, which may appear in the
 * answer that created it alone, and in `token` where the profile shows tokens.
 */
export function exposedToken(exchange: Exchange, setting: Setting): Violation | undefined {
  const text = lawfullyShown(exchange, setting).reduce((rest, token) => rest.replaceAll(token, ''), allOf(exchange));
  const shown = text.match(/[A-Za-z0-9_=+/.-]{20,}/g) ?? [];
  const main = setting.plan.principals.main.credential;
  const own = main.kind === 'token' && main.token.length >= 8 && text.includes(main.token);
  if (!own && !shown.some((word) => setting.secrets.has(word))) return undefined;
  return new Violation(['no token in any answer but the one that created it'], 'an answer that shows a token');
}

function allOf({ answer }: Exchange): string {
  return `${Object.values(answer.headers).join('\n')}\n${answer.body}`;
}

function lawfullyShown(exchange: Exchange, { profile }: Setting): readonly string[] {
  const { draft, answer } = exchange;
  if (answer.status >= 300) return answer.headers['set-cookie'] === undefined ? [] : [answer.headers['set-cookie']];
  const body = jsonOf(answer);
  const creating = draft.operation === 'PostAuthorizations';
  const rows = visibleRows(exchange);
  const objects = isObject(body) ? [body, ...rows] : [];
  if (!creating && !profile.tokenOnRead.value.includes('visible')) return cookies(answer.headers);
  return [
    ...objects.flatMap(({ token }) => (typeof token === 'string' && token !== '' ? [token] : [])),
    ...cookies(answer.headers),
  ];
}

function cookies(headers: Readonly<Record<string, string>>): readonly string[] {
  return (headers['set-cookie'] ?? '').split(/[=;\s]/).filter((word) => word.length >= 20);
}
