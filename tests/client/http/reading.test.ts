import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../client/http/reading.ts';

const text = '{"authorizations":[]}';
const most = 1_000;

function read(bytes: Uint8Array, encoding = ''): Promise<string> {
  return readBody(Buffer.from(bytes), encoding, most);
}

describe('a body is read', () => {
  test.each([
    ['', Buffer.from(text)],
    ['identity', Buffer.from(text)],
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
  ])('in the coding "%s"', async (encoding, bytes) => {
    expect(await read(bytes, encoding)).toBe(text);
  });
});

describe('a body is not read', () => {
  test('that is too long when it is decoded', async () => {
    await expect(read(gzipSync(Buffer.alloc(100 * most)), 'gzip')).rejects.toMatchObject({
      code: 'ERR_BUFFER_TOO_LARGE',
    });
  });

  test('that is encoded again and again', async () => {
    await expect(read(gzipSync(text), 'gzip, gzip, gzip')).rejects.toThrow('3 content codings');
  });

  test('that is cut off within its coding', async () => {
    await expect(read(gzipSync(text).subarray(0, 15), 'gzip')).rejects.toThrow('unexpected end of file');
  });
});
