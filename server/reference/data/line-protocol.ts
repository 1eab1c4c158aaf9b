import { invalid } from '../http/problem.ts';

/** One field of a point. Times are nanoseconds since 1970 in UTC. */
export interface Sample {
  readonly measurement: string;
  /** In the order of their names. */
  readonly tags: readonly (readonly [string, string])[];
  readonly field: string;
  readonly value: string;
  readonly time: bigint;
}

/** Nanoseconds of each unit that a write may give its times in (contract of InfluxDB, `WritePrecision`). */
const units: Readonly<Record<string, bigint>> = { ns: 1n, us: 1_000n, ms: 1_000_000n, s: 1_000_000_000n };

const name = String.raw`(?:\\.|[^\\,= ])+`;
const value = String.raw`(?:"(?:\\.|[^"\\])*"|[^", ]+)`;
const point = new RegExp(
  String.raw`^((?:\\.|[^\\, ])+)((?:,${name}=${name})*) ((?:${name}=${value},)*${name}=${value})(?: (-?\d+))?$`,
);
const tag = new RegExp(`,(${name})=(${name})`, 'g');
const field = new RegExp(`(${name})=(${value})`, 'g');

/** The samples of a body in line protocol. Throws a Problem 400. */
export function parseLineProtocol(text: string, precision: string | null): readonly Sample[] {
  const unit = units[precision ?? 'ns'];
  if (unit === undefined) throw invalid('invalid precision; valid precision units are ns, us, ms, and s');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.flatMap((line) => samplesIn(line, unit));
}

function samplesIn(line: string, unit: bigint): readonly Sample[] {
  const [, measurement = '', tags = '', fields = '', stamp] = point.exec(line.trim()) ?? [];
  if (measurement === '') throw invalid(`unable to parse '${line}': missing fields`);
  const time = stamp === undefined ? BigInt(Date.now()) * 1_000_000n : BigInt(stamp) * unit;
  const labels = [...tags.matchAll(tag)].map(([, key = '', text = '']) => [plain(key), plain(text)] as const);
  const sorted = labels.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [...fields.matchAll(field)].map(([, key = '', text = '']) => ({
    measurement: plain(measurement),
    tags: sorted,
    field: plain(key),
    value: text.startsWith('"') ? plain(text.slice(1, -1)) : spelled(text),
    time,
  }));
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}

/** A number or a truth value as answers to queries spell it. */
function spelled(text: string): string {
  if (/^t(rue)?$/i.test(text)) return 'true';
  if (/^f(alse)?$/i.test(text)) return 'false';
  return /^-?\d+[iu]$/.test(text) ? text.slice(0, -1) : String(Number(text));
}
