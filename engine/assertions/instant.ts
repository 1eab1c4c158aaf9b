import type { Json } from '../../spec/json.ts';
import { Violation } from '../evidence/violation.ts';
import { show } from './assert.ts';

/**
 * A time of an answer in nanoseconds since 1970 (RFC 3339 section 5.6), so that times within a millisecond compare.
 * @throws Violation where it is no time.
 */
export function instant(what: string, value: Json | undefined): bigint {
  const [, seconds, fraction = '', zone] = /^(.+T[\d:]+)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i.exec(String(value)) ?? [];
  const milliseconds = Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(milliseconds)) throw new Violation([`${what}, a time`], show(value));
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}
