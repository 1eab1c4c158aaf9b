/**
 * Measures runs, and next to them bare requests of the same kinds against the same server:
 * `npm run bench [-- [--scale] [--lengths 10000,50000] [--minutes 8] [--shards 4] [--only GLOB] [--runs 3]
 * [--write docs/performance.md]]`.
 * With `--scale`, ever longer runs as well, as long as they fit into some minutes; with `--shards`, a run in so many parts.
 * What of the document is not measured again stays as it was.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Length, measureLengths } from './bench/lengths.ts';
import { measureRun, type OneRun, ratioOf } from './bench/one-run.ts';
import { performanceDocument } from './bench/performance.ts';
import { quickRecords } from './bench/quick-record.ts';
import { measureShards, type Shards } from './bench/shards.ts';
import { startSlowProxy } from './bench/slow-proxy.ts';
import { Child } from './child.ts';
import { root } from './tool.ts';

/** Milliseconds after which the server ends, whatever is measured. */
const timeout = 3_600_000;

/** Milliseconds by which the slower server answers late. */
const lateMs = 3;

/** Milliseconds by which a server answers late on which processors are idle most of the time, those of four runs included. */
const idleMs = 60;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ scale: { type: 'boolean', default: false }, lengths: text, shards: text, only: text, write: text },
    minutes: { ...text, default: '8' },
    runs: { ...text, default: '3' },
  },
});
const sizes = values.scale ? (values.lengths ?? '10000,100000,1000000').split(',').map(Number) : [];
const withinMs = 60_000 * Number(values.minutes);

async function measureParts(url: string, token: string, count: number): Promise<Shards> {
  const proxy = await startSlowProxy(url, idleMs);
  return measureShards({ url: proxy.url, token }, count).finally(proxy.close);
}

async function measureSome(url: string, token: string, count: number): Promise<readonly OneRun[]> {
  const runs: OneRun[] = [];
  for (let run = 0; run < count; run += 1) runs.push(await measureRun(url, token, values.only));
  return runs.toSorted((one, other) => ratioOf(one) - ratioOf(other));
}

/** The run of a middling ratio. */
function middleOf(runs: readonly OneRun[]): OneRun {
  const middle = runs[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error('--runs is at least 1');
  return middle;
}

/** Where the document is that is written, or would be. */
const file = values.write ?? join(root, 'docs/performance.md');

const server = new Child('cli/bin.ts', ['serve', '--port', '0'], { timeout });
try {
  const [busy = 0] = loadavg();
  const url = await server.printed(/^listening (\S+)\n/m);
  const token = await server.printed(/^listening .+\n(\S+)\n/m);
  const runs = await measureSome(url, token, Number(values.runs));
  const fast = middleOf(runs);
  const proxy = await startSlowProxy(url, lateMs);
  const slowRuns = await measureSome(proxy.url, token, Number(values.runs)).finally(proxy.close);
  const slow = middleOf(slowRuns);
  const tell = ({ requests }: Length) => process.stderr.write(`${requests} requests measured\n`);
  const lengths = sizes.length === 0 ? [] : await measureLengths({ url, token }, { sizes, withinMs, tell });
  const shards = values.shards === undefined ? null : await measureParts(url, token, Number(values.shards));
  const quick = quickRecords();
  const load = [busy, loadavg()[0] ?? 0] as const;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const peers = readFileSync(join(root, 'docs/peers.md'), 'utf8');
  const oneRun = { fast, ratios: runs.map(ratioOf), slow, slowRatios: slowRuns.map(ratioOf), lateMs };
  const document = performanceDocument({ ...oneRun, lengths, shards, idleMs, quick, peers, load, before });
  process.stdout.write(document);
  if (values.write !== undefined) writeFileSync(values.write, document);
} finally {
  await server.stop();
}
