import { deflateSync, gzipSync } from 'node:zlib';
import type { JsonObject } from '../../spec/json.ts';
import type { Body } from '../../spec/message.ts';

/** A body of bytes and its spoken name. */
export interface RawBody {
  readonly kind: string;
  readonly body: Body;
}

/** Bodies that no parser of JSON in UTF-8 takes (RFC 8259 section 8.1), made from a valid one. */
export function binaryBodies(valid: JsonObject): readonly RawBody[] {
  const text = JSON.stringify(valid);
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  return [
    raw('gzip', gzipSync(text)),
    raw('deflate', deflateSync(text)),
    raw('utf-16-little-endian', wide),
    raw('utf-16-big-endian', Buffer.from(wide).swap16()),
    raw('noise', Buffer.from([0x00, 0xff, 0x7f, 0x80, 0x1b, 0x9d])),
    raw('noise-behind-a-brace', Buffer.from([0x7b, 0x80, 0xfe, 0xff])),
  ];
}

function raw(kind: string, bytes: Buffer): RawBody {
  return { kind, body: { base64: bytes.toString('base64') } };
}
