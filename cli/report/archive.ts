import { gzipSync } from 'node:zlib';
import type { NamedFile } from '../../reports/forms/named-file.ts';

const block = 512;

/**
 * Files as one archive: ustar (POSIX.1-1988, section 10.1.1) within gzip. The same files give the same bytes: it knows
 * neither owner nor time. Names are ASCII of at most 100 characters.
 */
export function archiveOf(files: readonly NamedFile[]): Uint8Array {
  const parts = files.flatMap(({ name, text }) => {
    const content = Buffer.from(text, 'utf8');
    const padding = Buffer.alloc((block - (content.length % block)) % block);
    return [header(name, content.length), content, padding];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]));
}

function header(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const put = (offset: number, text: string) => void bytes.write(text, offset, 'ascii');
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  put(0, name);
  put(100, `${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(0, 11)}\0`);
  // The sum of the header is taken with blanks in its own place.
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\0' + '00');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return bytes;
}
