import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { curl } from '../../../client/http/curl.ts';
import type { Exchange } from '../../../client/http/exchange.ts';
import type { RequestDraft } from '../../../spec/message.ts';

function exchangeOf(draft: Partial<RequestDraft>, sent: Readonly<Record<string, string>> = {}): Exchange {
  return {
    draft: { operation: null, method: 'GET', path: '/api/v2/authorizations', ...draft },
    sent,
    as: 'main',
    setup: false,
    answer: { status: 200, headers: {}, body: '' },
    startedAt: 0,
    ms: 1,
  };
}

/** The arguments as a POSIX shell passes them on, `curl` left out. */
function wordsOf(command: string): readonly string[] {
  const print = command.replace(/^curl/, `printf '%s\\0'`);
  const text = execFileSync('/bin/sh', ['-c', print], { env: { TOKEN: 'the-token' }, encoding: 'utf8' });
  return text.split('\0').slice(0, -1);
}

test('a request without credential is plain', () => {
  expect(curl(exchangeOf({}), 'http://127.0.0.1:1/')).toBe('curl -i http://127.0.0.1:1/api/v2/authorizations');
});

test('a shell expands the token and nothing else', () => {
  const body = `it's "$HOME" \`id\` \\ !`;
  const sent = { authorization: 'Token $TOKEN', 'x-awkward': `a'b "c" $(id)` };
  const words = wordsOf(
    curl(exchangeOf({ method: 'POST', body: { text: body }, query: [['org', `a b'`]] }, sent), 'http://h'),
  );
  expect(words).toEqual([
    ...['-i', '-X', 'POST', '-H', 'authorization: Token the-token', '-H', `x-awkward: a'b "c" $(id)`],
    ...['--data-binary', body, 'http://h/api/v2/authorizations?org=a+b%27'],
  ]);
});

test('HEAD asks for no body', () => {
  expect(wordsOf(curl(exchangeOf({ method: 'HEAD' }), 'http://h'))).toEqual([
    '-i',
    '-I',
    'http://h/api/v2/authorizations',
  ]);
});

test('bytes reach the server as they are', () => {
  const base64 = Buffer.from([0x1f, 0x8b, 0x00, 0xff]).toString('base64');
  const command = curl(exchangeOf({ method: 'POST', body: { base64 } }), 'http://h');
  const [bytes, words] = command.split(/ \| (?=curl )/);
  expect(execFileSync('/bin/sh', ['-c', bytes ?? ''])).toEqual(Buffer.from(base64, 'base64'));
  expect(wordsOf(words ?? '')).toEqual(['-i', '-X', 'POST', '--data-binary', '@-', 'http://h/api/v2/authorizations']);
});

test('a path that curl would rewrite is sent as it is, and a field of several lines as several', () => {
  const sent = { authorization: 'Token $TOKEN\nToken none' };
  expect(wordsOf(curl(exchangeOf({ path: '/api/v2/x/../authorizations' }, sent), 'http://h'))).toEqual([
    ...['-i', '-H', 'authorization: Token the-token', '-H', 'authorization: Token none', '--path-as-is'],
    'http://h/api/v2/x/../authorizations',
  ]);
});
test.each(['a\nb', '\u001b]0;x\u0007', '\u202eabc', 'a\0b'])(
  'a text that is not printable is written in base64: %j',
  (text) => {
    const command = curl(exchangeOf({ method: 'POST', body: { text } }), 'http://h');
    expect(command).toMatch(/^[\x20-\x7e]+$/);
    const [bytes] = command.split(/ \| (?=curl )/);
    expect(execFileSync('/bin/sh', ['-c', bytes ?? ''], { encoding: 'utf8' })).toBe(text);
  },
);

/** The arguments as bash passes them on in an empty folder, of which nothing may be left. */
function bashWords(command: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  try {
    const print = command.replace(/^curl/, `printf '%s\\0'`);
    const env = { TOKEN: 'to/ken==', TOKEN_1: 'second', AWS_SESSION_TOKEN: 'theirs', HOME: '/home' };
    const text = execFileSync('bash', ['--norc', '-c', print], {
      env: { ...env, PATH: process.env.PATH },
      cwd: folder,
    });
    expect(readdirSync(folder)).toEqual([]);
    return text.toString().split('\0').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hostile = [
  'x$(touch a)',
  '`touch a`',
  '";touch a;"',
  "';touch a;'",
  ['$HOME $', '{HOME} $AWS_SESSION_TOKEN'].join(''),
  '\\$(touch a)',
  '!touch a',
  '>a',
  '&touch a&',
  "$'a'",
  'a\ttouch a',
];

test.each(hostile)('%s is data to the shell wherever it stands, and the secrets beside it are variables', (text) => {
  const sent = { authorization: 'Token $TOKEN', cookie: `${text}=$TOKEN_1${text}`, [`x-${text}`]: text };
  const draft = {
    method: 'POST' as const,
    query: [[text, `$TOKEN${text}`]] as const,
    body: { text: `{"a":"${text}$TOKEN"}` },
  };
  expect(bashWords(curl(exchangeOf(draft, sent), 'http://h'))).toEqual([
    ...['-i', '-X', 'POST', '-H', 'authorization: Token to/ken==', '-H', `cookie: ${text}=${inBash(text)}`],
    ...['-H', `x-${text}: ${text}`, '--data-binary', `{"a":"${text}to/ken=="}`],
    expect.stringMatching(/^http:\/\/h\/api\/v2\/authorizations\?/),
  ]);
});

/** What follows a name that ends in a digit belongs to it, as far as it is a letter or a digit. */
function inBash(text: string): string {
  return /^\w/.test(text) ? `$TOKEN_1${text}` : `second${text}`;
}

test('a secret in the query is encoded by curl, one in the path stands there', () => {
  const query = [['token', '$TOKEN'] as const, ['org', 'a b'] as const];
  const line = curl(exchangeOf({ query, path: '/api/v2/authorizations/$TOKEN_1' }), 'http://h');
  expect(line).toBe('curl -i --url-query "token=$TOKEN" "http://h/api/v2/authorizations/$TOKEN_1?org=a+b"');
});

test.each([
  [{ authorization: '' }, {}, `-H 'authorization;'`],
  [{}, { body: { text: '@/etc/passwd' }, method: 'POST' as const }, '--data-raw @/etc/passwd'],
  [{}, { path: '/api/v2/[1-3]' }, '--globoff'],
  [{}, { path: '/api/v2/../x' }, '--path-as-is'],
])('curl itself takes nothing for more than it is: %j %j', (sent, draft, words) => {
  expect(curl(exchangeOf(draft, sent), 'http://h')).toContain(words);
});
