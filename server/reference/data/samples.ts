import type { Store } from '../model/store.ts';
import type { Query } from './flux.ts';
import type { Sample } from './line-protocol.ts';
import { written } from './time.ts';

/** Keeps samples in a bucket; one of the same series and time takes the place of another. */
export function storeSamples(store: Store, bucketID: string, samples: readonly Sample[]): void {
  const all = [...(store.samples.get(bucketID) ?? []), ...samples];
  const latest = new Map(all.map((sample) => [`${seriesOf(sample)} ${sample.time}`, sample]));
  store.samples.set(bucketID, [...latest.values()]);
}

/** Removes samples from a bucket. */
export function removeSamples(store: Store, bucketID: string, removes: (sample: Sample) => boolean): void {
  const kept = (store.samples.get(bucketID) ?? []).filter((sample) => !removes(sample));
  store.samples.set(bucketID, kept);
}

/** The answer to a query: annotated CSV, a table for each series (InfluxDB, `PostQuery`). */
export function tablesOf(store: Store, bucketID: string, { start, stop, keeps }: Query): string {
  const found = (store.samples.get(bucketID) ?? []).filter((one) => one.time >= start && one.time < stop && keeps(one));
  const series = [...Map.groupBy(found, seriesOf).values()];
  const tables = series.map((samples, index) => table(samples, index, `${written(start)},${written(stop)}`));
  return `${tables.join('')}\r\n`;
}

function table(samples: readonly Sample[], index: number, bounds: string): string {
  const [first] = samples;
  const names = (first?.tags ?? []).map(([name]) => cell(name));
  const head = ['', 'result', 'table', '_start', '_stop', '_time', '_value', '_field', '_measurement', ...names];
  const rows = samples
    .toSorted((one, other) => Number(one.time - other.time))
    .map(({ time, value, field, measurement, tags }) => {
      const cells = [value, field, measurement, ...tags.map(([, text]) => text)].map(cell);
      return ['', '_result', index, bounds, written(time), ...cells].join(',');
    });
  return `${index === 0 ? '' : '\r\n'}${[head.join(','), ...rows].join('\r\n')}\r\n`;
}

function seriesOf({ measurement, tags, field }: Sample): string {
  return JSON.stringify([measurement, tags, field]);
}

/** RFC 4180 section 2. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
