import { invalid } from '../http/problem.ts';
import type { Sample } from './line-protocol.ts';
import { nanoseconds } from './time.ts';

/** A query: which bucket, which time, and which samples. Times are nanoseconds since 1970 in UTC. */
export interface Query {
  readonly bucket: { readonly by: 'name' | 'id'; readonly text: string };
  readonly start: bigint;
  readonly stop: bigint;
  readonly keeps: (sample: Sample) => boolean;
}

const text = String.raw`"((?:\\.|[^"\\])*)"`;
const from = new RegExp(String.raw`^from\(\s*(bucket|bucketID)\s*:\s*${text}\s*\)$`);
const range = /^range\(\s*start\s*:\s*([^,)]+?)\s*(?:,\s*stop\s*:\s*([^,)]+?)\s*)?\)$/;
const filter = /^filter\(\s*fn\s*:\s*\(\s*r\s*\)\s*=>\s*(.+)\)$/s;
const condition = new RegExp(String.raw`^r(?:\.(\w+)|\["([^"]+)"\])\s*==\s*${text}$`);

/** A script of the form `from |> range |> filter …`: this much of Flux the server understands. Throws a Problem 400. */
export function parseFlux(script: string): Query {
  const [source = '', bounds = '', ...filters] = script.split('|>').map((part) => part.trim());
  const [, by, bucket] = from.exec(source) ?? [];
  const [, start, stop] = range.exec(bounds) ?? [];
  if (by === undefined || bucket === undefined || start === undefined) throw misunderstood();
  const conditions = filters.flatMap(conditionsIn);
  return {
    bucket: { by: by === 'bucket' ? 'name' : 'id', text: plain(bucket) },
    start: moment(start),
    stop: stop === undefined ? BigInt(Date.now()) * 1_000_000n : moment(stop),
    keeps: (sample) => conditions.every(([column, wanted]) => columnOf(sample, column) === wanted),
  };
}

function conditionsIn(part: string): readonly (readonly [string, string])[] {
  const [, body] = filter.exec(part) ?? [];
  if (body === undefined) throw misunderstood();
  return body.split(/\s+and\s+/).map((one) => {
    const [, dotted, quoted, wanted = ''] = condition.exec(one.trim()) ?? [];
    const column = dotted ?? quoted;
    if (column === undefined) throw misunderstood();
    return [column, plain(wanted)];
  });
}

/** What stands in a column of a sample. */
function columnOf(sample: Sample, column: string): string | undefined {
  if (column === '_measurement') return sample.measurement;
  if (column === '_field') return sample.field;
  return sample.tags.find(([name]) => name === column)?.[1];
}

/** A time, seconds since 1970, or a duration before this moment. */
function moment(written: string): bigint {
  const [, count, unit = ''] = /^-(\d+)(s|m|h|d)$/.exec(written) ?? [];
  const seconds: Readonly<Record<string, bigint>> = { s: 1n, m: 60n, h: 3_600n, d: 86_400n };
  if (count !== undefined) {
    return BigInt(Date.now()) * 1_000_000n - BigInt(count) * (seconds[unit] ?? 0n) * 1_000_000_000n;
  }
  if (/^\d+$/.test(written)) return BigInt(written) * 1_000_000_000n;
  const time = nanoseconds(written);
  if (time === undefined) throw misunderstood();
  return time;
}

function plain(written: string): string {
  return written.replaceAll(/\\(.)/g, '$1');
}

function misunderstood() {
  return invalid('compilation failed: the script is not of the form from |> range |> filter');
}
