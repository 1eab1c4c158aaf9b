import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { ExcessError } from './failure.ts';

type Decode = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

/** Content codings (RFC 9110 section 8.4.1, RFC 7932, RFC 8878). None is asked for, but a server may use one. */
const codings: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/** More codings than this are never used in earnest. */
const mostCodings = 2;

/**
 * The body of an answer as text, decoded, of at most so many bytes after decoding.
 * @throws ExcessError and errors of zlib.
 */
export async function readBody(body: Buffer, encoding: string, most: number): Promise<string> {
  if (encoding === '') return body.toString('utf8');
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const applied = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (applied.length > mostCodings) throw new ExcessError(`${applied.length} content codings`);
  let bytes = body;
  for (const name of applied) bytes = (await codings[name]?.(bytes, { maxOutputLength: most })) ?? bytes;
  return bytes.toString('utf8');
}
