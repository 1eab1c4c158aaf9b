import { execFileSync } from 'node:child_process';
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
  const body = `it's "$HOME" \`id\` \\ \n`;
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
    ...['-i', '--path-as-is', '-H', 'authorization: Token the-token', '-H', 'authorization: Token none'],
    'http://h/api/v2/x/../authorizations',
  ]);
});
