import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import type { TokenRendering } from '../../spec/profiles.ts';
import { visibleRows } from '../assertions/authorization.ts';
import { Violation } from '../evidence/violation.ts';
import type { Plan } from '../plan.ts';
import type { Setting } from '../setting.ts';
import { longWords } from './words.ts';

/** What tells a secret from other text. */
type KnownSecrets = Pick<Setting, 'profile' | 'secrets'> & { readonly plan: Pick<Plan, 'principals'> };

/** What the `token` of an authorization looks like in an answer; undefined where it has none. */
export function renderingOf(token: unknown): TokenRendering | undefined {
  if (typeof token !== 'string') return undefined;
  if (token === '') return 'empty';
  return token.toLowerCase() === 'redacted' ? 'redacted' : 'visible';
}

/**
 * The violation where an answer shows a token that the run knows: every token is a canary, which may appear in the
 * answer that created it alone, and in `token` where the profile shows tokens. An error that repeats what the request
 * itself said gives nothing away to its reader: `secrecy/not-echoed-in-errors` judges that.
 */
export function exposedToken(exchange: Exchange, setting: KnownSecrets): Violation | undefined {
  const text = allOf(exchange);
  const shown = longWords(text.includes('%3') ? text.replaceAll(/%3D/gi, '=') : text);
  const main = setting.plan.principals.main.credential;
  const known = main.kind === 'token' && main.token.length >= 8 && text.includes(main.token) ? [main.token] : [];
  const all = [...known, ...shown.filter((word) => setting.secrets.has(word))];
  if (all.length === 0) return undefined;
  const lawful = new Set(lawfullyShown(exchange, setting));
  const exposed = all.filter((word) => !lawful.has(word));
  const said = exchange.answer.status < 400 ? '' : saidIn(exchange);
  if (exposed.every((word) => said.includes(word))) return undefined;
  return new Violation(['no token in any answer but the one that created it'], 'an answer that shows a token');
}

/** All that an answer says, its headers included. */
export function allOf({ answer }: Exchange): string {
  return `${Object.values(answer.headers).join('\n')}\n${answer.body}`;
}

/** What a request says besides who sends it, and the name and password of Basic authentication. */
function saidIn({ draft, sent }: Exchange): string {
  const query = (draft.query ?? []).map(([, value]) => value);
  const basic = /^Basic (.*)$/.exec(sent.authorization ?? '')?.[1] ?? '';
  return [draft.path, decoded(draft.path), ...query, bodyText(draft), Buffer.from(basic, 'base64')].join('\n');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lawfullyShown(exchange: Exchange, { profile }: KnownSecrets): readonly string[] {
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

/** What a cookie is made of, the padding of base64 included. */
function cookies(headers: Readonly<Record<string, string>>): readonly string[] {
  const parts = (headers['set-cookie'] ?? '').split(/[;\s]+/);
  const values = parts.map((part) => part.slice(part.indexOf('=') + 1));
  return [...parts, ...values, ...values.map((value) => value.replace(/={1,2}$/, ''))].filter(
    (word) => word.length >= 20,
  );
}
