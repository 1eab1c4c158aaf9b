import { gunzipSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withNameTwice } from '../../generators/invalid/duplicate-name.ts';
import { hugeNumbers } from '../../generators/invalid/huge-number.ts';
import { binaryBodies, type RawBody } from '../../generators/invalid/raw-bytes.ts';

const valid = { description: 'é "x"', orgID: '00000000000000a1', permissions: [{ action: 'read' }] };

function bytesOf({ body }: RawBody): Buffer {
  return Buffer.from('base64' in body ? body.base64 : '', 'base64');
}

test('a name stands twice in a text that is JSON otherwise', () => {
  const text = withNameTwice(valid, 'orgID', ['a', null]);
  expect(JSON.parse(text)).toEqual({ ...valid, orgID: null });
  expect(text.match(/"orgID":/g)).toHaveLength(2);
  expect(text.indexOf('"orgID":"a"')).toBeLessThan(text.indexOf('"orgID":null'));
});

test('a huge number stands in the place of each text, and of nothing else', () => {
  const rows = hugeNumbers(valid);
  expect(new Set(rows.map(({ breaks }) => breaks.at))).toEqual(new Set(['/description', '/orgID']));
  for (const { body, breaks } of rows) {
    const name = breaks.at.slice(1);
    const parsed = JSON.parse('text' in body ? body.text : '');
    expect(parsed).toEqual({ ...valid, [name]: expect.any(Number) });
    expect('text' in body && body.text.includes(`"${name}":${JSON.stringify(parsed[name])},`), breaks.at).toBe(false);
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('binary bodies hold the valid one, or nothing that is JSON', () => {
  const bodies = Object.fromEntries(binaryBodies(valid).map((row) => [row.kind, bytesOf(row)]));
  const text = JSON.stringify(valid);
  expect(gunzipSync(bodies.gzip ?? '').toString()).toBe(text);
  expect(inflateSync(bodies.deflate ?? '').toString()).toBe(text);
  expect(bodies['utf-16-little-endian']?.toString('utf16le')).toBe(`\ufeff${text}`);
  expect(Buffer.from(bodies['utf-16-big-endian'] ?? '').swap16()).toEqual(bodies['utf-16-little-endian']);
  for (const bytes of Object.values(bodies)) expect(() => JSON.parse(bytes.toString())).toThrow();
});
