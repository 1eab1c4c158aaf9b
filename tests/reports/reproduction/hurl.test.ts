import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { renderHurl } from '../../../reports/reproduction/hurl.ts';
import { exchangeOf } from '../exchanges.ts';
import { everyOutcome, findingOf, reportOf } from '../sample.ts';

const collection = '/api/v2/authorizations';
const [orgID, id] = ['00000000000000aa', '00000000000000bb'];
function exchange(as: string, token: string, draft: Partial<Exchange['draft']>, status: number, body = ''): Exchange {
  return exchangeOf(as, `Token ${token}`, draft, { status, body });
}

const made = JSON.stringify({ id, token: '$TOKEN_12', orgID, org: 'o' });
const asked = { method: 'POST', body: { text: `{"orgID":"${orgID}","description":"{{ \`#\\ "}` } } as const;

/** The file of a finding with these exchanges. */
function fileOf(...exchanges: readonly Exchange[]): string {
  const finding = { ...findingOf('delete/ends-token'), exchanges };
  const [file] = renderHurl(reportOf({ 'delete/ends-token': { status: 'broken', finding } }));
  return file?.text ?? '';
}

/** The request of a file with a number, by its lines. */
function request(text: string, number: number): readonly string[] {
  const block = text.split('\n\n').find((one) => one.startsWith(`# ${number}. `));
  return block?.split('\n') ?? [];
}

const text = fileOf(
  exchange('main', '$TOKEN', asked, 201, made),
  exchange('main', '$TOKEN', { method: 'DELETE', path: `${collection}/${id}` }, 204),
  exchange(
    'holder',
    '$TOKEN_12',
    {
      query: [
        ['token', '$TOKEN_12 '],
        ['x', '#'],
      ],
    },
    200,
  ),
);

describe('a file for hurl', () => {
  test('is there for each finding, named by requirement and fingerprint', () => {
    expect(renderHurl(reportOf(everyOutcome)).map(({ name }) => name)).toEqual([
      'delete-ends-token-1f2e3d4c5b6a7980.hurl',
      'delegation-within-parent-1f2e3d4c5b6a7980.hurl',
      'filters-unknown-parameter-ignored-1f2e3d4c5b6a7980.hurl',
    ]);
  });

  test('says what is wrong and how to send it', () => {
    expect(text).toMatch(/^# delete\/ends-token \(must\): .+\n# expected: 401 .+\n# actual: 200 OK\n/);
    expect(text).toContain('--variable url=http://127.0.0.1:8086 --variable TOKEN="$TOKEN" delete-ends-token-');
  });

  test('looks up what the run knew beforehand', () => {
    expect(request(text, 1)).toEqual([
      '# 1. main, preparing',
      'GET {{url}}/api/v2/orgs',
      'accept: application/json',
      'authorization: Token {{TOKEN}}',
      'HTTP 200',
      '[Captures]',
      'orgID: jsonpath "$.orgs[0].id"',
    ]);
  });

  test('captures what later requests use, and leaves nothing of a text to be misread', () => {
    expect(request(text, 2)).toEqual([
      '# 2. main',
      'POST {{url}}/api/v2/authorizations',
      'authorization: Token {{TOKEN}}',
      '`{"orgID":"{{orgID}}","description":"\\u{7b}\\u{7b} \\u{60}\\u{23}\\u{5c} "}`',
      'HTTP 201',
      '[Captures]',
      'id1: jsonpath "$.id"',
      'token1: jsonpath "$.token"',
    ]);
  });

  test('uses it, and expects what the server did', () => {
    expect(request(text, 3)).toContain('DELETE {{url}}/api/v2/authorizations/{{id1}}');
    expect(request(text, 4)).toEqual([
      '# 4. holder',
      'GET {{url}}/api/v2/authorizations',
      'authorization: Token {{token1}}',
      '[Query]',
      'token: {{token1}}\\u{20}',
      'x: \\u{23}',
      'HTTP 200',
      '[Asserts]',
      'body not contains "{{id1}}"',
    ]);
    expect(
      text.endsWith('DELETE {{url}}/api/v2/authorizations/{{id1}}\nauthorization: Token {{TOKEN}}\nHTTP *\n'),
    ).toBe(true);
  });

  test('leaves an id that no server knows as it is', () => {
    const unknown = 'ffffffffffffffff';
    expect(request(fileOf(exchange('main', '$TOKEN', { path: `${collection}/${unknown}` }, 404)), 1)).toContain(
      `GET {{url}}${collection}/${unknown}`,
    );
  });

  test('captures a session from the header that starts it', () => {
    const signedIn = exchange('user', '', { method: 'POST', path: '/api/v2/signin' }, 204);
    const answer = { ...signedIn.answer, headers: { 'set-cookie': 'session=$SESSION; Path=/' } };
    const read = { ...exchange('session', '', {}, 200), sent: { cookie: 'session=$SESSION' } };
    const file = fileOf({ ...signedIn, sent: { authorization: 'Basic $CREDENTIALS' }, answer }, read);
    expect(file).toContain('--variable CREDENTIALS="$CREDENTIALS"');
    expect(request(file, 5)).toContain('header1: header "set-cookie" regex "session=([^;]+)"');
    expect(request(file, 6)).toContain('cookie: session={{header1}}');
  });

  test('says where the report cut a body', () => {
    const long = { method: 'POST', body: { text: 'x… (7 more characters)' } } as const;
    expect(fileOf(exchange('main', '$TOKEN', long, 400))).toContain(
      '# The report cuts the body of request 1 of the finding.',
    );
  });
});
