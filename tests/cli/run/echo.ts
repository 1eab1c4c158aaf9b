import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that repeats every secret it sees or gives out, in every place and encoding that an answer has. */
export interface Echo {
  readonly url: string;
  /** Tokens, passwords and cookies that it gave out or took; it repeats what it refuses as well. */
  readonly secrets: ReadonlySet<string>;
  close(): void;
}

/** The ways in which a text can stand in another. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  json: (text) => JSON.stringify(text).slice(1, -1),
  url: (text) => encodeURIComponent(text),
  lowerUrl: (text) => encodeURIComponent(text).replaceAll(/%../g, (hex) => hex.toLowerCase()),
  form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  html: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  xml: (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
  base64: (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  credentials: (text) => Buffer.from(`user:${text}`).toString('base64'),
};

/** What of an encoded text gives the text away: of credentials the part that is all password. */
export function tellingOf(encoding: string, text: string): string {
  const encoded = encodings[encoding]?.(text) ?? text;
  return encoding === 'credentials' ? encoded.slice(7, -4) : encoded;
}

/** Stands before a server and echoes what is secret between it and its callers. */
export async function startEcho(upstream: string): Promise<Echo> {
  const secrets = new Set<string>();
  const server = createServer((request, response) => void relay(upstream, secrets, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, secrets, close };
}

async function relay(
  upstream: string,
  secrets: Set<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  for (const name of ['host', 'connection', 'content-length', 'transfer-encoding']) headers.delete(name);
  const { method = 'GET' } = request;
  const answer = await fetch(`${upstream}${request.url}`, { method, headers, ...(body.length > 0 ? { body } : {}) });
  const text = await answer.text();
  const seen = [...secretsOf(request, body.toString(), secrets), ...secretsIn(text, answer.headers)];
  if (answer.ok) for (const secret of seen) secrets.add(secret);
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (!/length|encoding|connection|keep/.test(name)) response.setHeader(name, value);
  const forms = seen.flatMap((secret) => Object.values(encodings).map((encode) => encode(secret)));
  const ascii = forms.filter((form) => /^[\x20-\x7e]+$/.test(form));
  if (ascii.length > 0) response.setHeader('x-echo', ascii.join(' '));
  response.end(echoing(text, forms));
}

function secretsOf({ headers }: IncomingMessage, body: string, known: ReadonlySet<string>): readonly string[] {
  const [, token] = /^(?:Token|Bearer) +(\S{8,})$/.exec(headers.authorization ?? '') ?? [];
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const password = Buffer.from(basic, 'base64').toString().split(':')[1] ?? '';
  const [, shown = ''] = /=(.+)/.exec(headers.cookie ?? '') ?? [];
  const cookie = known.has(shown) ? shown : undefined;
  const [, chosen] = /"password":"([^"]{8,})"/.exec(body) ?? [];
  return [token, password.length < 8 ? undefined : password, cookie, chosen].filter((one) => one !== undefined);
}

function secretsIn(body: string, headers: Headers): readonly string[] {
  const tokens = [...body.matchAll(/"token":"([^"]{12,})"/g)].map(([, token]) => token ?? '');
  const [, cookie] = /^[^=]+=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? [];
  return [...tokens, ...(cookie === undefined ? [] : [cookie])];
}

/** The same JSON object with the forms in its message, in its links and in a member of its own. */
function echoing(text: string, forms: readonly string[]): string {
  if (!text.startsWith('{')) return text;
  const object: Record<string, unknown> = JSON.parse(text);
  const said = forms.join(' ');
  const message = 'message' in object ? { message: `${object.message} ${said}` } : {};
  const links =
    'links' in object ? { links: { ...Object(object.links), next: `/api/v2/authorizations?seen=${said}` } } : {};
  return JSON.stringify({ echo: said, ...object, ...message, ...links });
}
