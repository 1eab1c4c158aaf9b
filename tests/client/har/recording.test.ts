import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Har } from 'har-format';
import { expect, onTestFinished, test } from 'vitest';
import { archive, recorderOf } from '../../../client/har/recording.ts';
import type { Exchange } from '../../../client/http/exchange.ts';
import { harErrors } from '../../reports/schemas.ts';

const token = 'a-token-of-someone-0123456789==';

const creating: Exchange = {
  draft: { operation: 'PostAuthorizations', method: 'POST', path: '/api/v2/authorizations', body: { json: { a: 1 } } },
  sent: { authorization: 'Token operator-token-0123456789', cookie: 'session=cookie-0123456789abcdef' },
  as: 'main',
  setup: false,
  answer: { status: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: '0a', token }) },
  startedAt: 0,
  ms: 2,
};

const using: Exchange = {
  ...creating,
  draft: { operation: 'GetAuthorizations', method: 'GET', path: '/api/v2/authorizations' },
  sent: { authorization: `Bearer ${token}` },
  answer: { status: 200, headers: {}, body: JSON.stringify({ authorizations: [{ id: '0a', token }] }) },
};

test('a recording names secrets, the same by the same name whoever wrote it, and cuts nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const plan = { path: join(folder, 'lines'), salt: 'a salt' };
  const long = {
    ...creating,
    answer: { ...creating.answer, body: JSON.stringify({ token, more: 'x'.repeat(70_000) }) },
  };
  recorderOf(plan, 'http://host')(creating);
  recorderOf(plan, 'http://host')(using);
  recorderOf(plan, 'http://host')(long);
  archive(plan, join(folder, 'a.har'), { version: '1.2.3' });
  const text = readFileSync(join(folder, 'a.har'), 'utf8');
  const recorded: Har = JSON.parse(text);
  expect(harErrors(recorded)).toEqual([]);
  expect(text).not.toMatch(/a-token-of-someone|operator-token|cookie-0123/);
  const made = JSON.parse(recorded.log.entries[0]?.response.content.text ?? '');
  expect(made.token).toMatch(/^\$TOKEN_[0-9A-F]{16}$/);
  expect(recorded.log.entries[1]?.request.headers).toEqual([{ name: 'authorization', value: `Bearer ${made.token}` }]);
  expect(recorded.log.entries[2]?.response.content.text).toHaveLength(
    70_000 + JSON.stringify({ ...made, more: '' }).length - '"id":"0a",'.length,
  );
});
