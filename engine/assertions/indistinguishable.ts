import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from '../../client/http/exchange.ts';
import { Violation } from '../evidence/violation.ts';
import { show } from './assert.ts';

/** Header fields that differ from answer to answer, whatever was asked. */
const passing = /^(date|age|connection|keep-alive|set-cookie|content-length)$|trace|request-id|span|ray$/;

/** What was asked about, and what came. */
export interface Asked {
  readonly about: string;
  readonly exchange: Exchange;
}

/** The parts of an answer by which hidden can be told from absent; what was asked about is left out of the body. */
function partsOf({ about, exchange: { answer } }: Asked): Readonly<Record<string, unknown>> {
  const headers = Object.entries(answer.headers).filter(([name]) => !passing.test(name));
  const body = answer.body.replaceAll(about, '*').replaceAll(encodeURIComponent(about), '*');
  return { status: answer.status, body, ...Object.fromEntries(headers) };
}

/**
 * Asserts that what is hidden is answered like what is absent: the same status, headers and body.
 * @throws Violation with the parts that differ, side by side.
 */
export function assertAlike(hidden: Asked, absent: Asked): void {
  const [one, other] = [partsOf(hidden), partsOf(absent)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const different = names.filter((name) => !isDeepStrictEqual(one[name], other[name]));
  if (different.length === 0) return;
  const told = (parts: typeof one) => show(Object.fromEntries(different.map((name) => [name, parts[name] ?? null])));
  throw new Violation([`the answer for what is absent, ${told(other)}`], `for what is hidden ${told(one)}`);
}
