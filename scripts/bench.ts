/**
 * Measures runs, and next to them bare requests of the same kinds against the same server:
 * `npm run bench [-- [--scale] [--lengths 10000,50000] [--quick FILE] [--write docs/performance.md]]`. With `--scale`, ever
 * longer runs as well; `--quick` takes the first line that scripts/quick.ts printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureLengths } from './bench/lengths.ts';
import { measureRun } from './bench/one-run.ts';
import { performanceDocument } from './bench/performance.ts';
import { startSlowProxy } from './bench/slow-proxy.ts';
import { Child } from './child.ts';

const timeout = 7_200_000;

/** Milliseconds by which the slower server answers late. */
const lateMs = 3;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { scale: { type: 'boolean', default: false }, lengths: text, quick: text, write: text },
});
const lengthsAsked = values.scale ? (values.lengths ?? '10000,50000,200000').split(',').map(Number) : [];
const server = new Child('cli/bin.ts', ['serve', '--port', '0'], { timeout });
try {
  const [before = 0] = loadavg();
  const url = await server.printed(/^listening (\S+)\n/m);
  const token = await server.printed(/^listening .+\n(\S+)\n/m);
  const fast = await measureRun(url, token);
  const proxy = await startSlowProxy(url, lateMs);
  const slow = await measureRun(proxy.url, token).finally(proxy.close);
  const lengths = await measureLengths({ url, token }, lengthsAsked, ({ requests }) => {
    process.stderr.write(`${requests} requests measured\n`);
  });
  const quick = values.quick === undefined ? null : (readFileSync(values.quick, 'utf8').split('\n')[0] ?? '');
  const document = performanceDocument({ fast, slow, lateMs, lengths, quick, load: [before, loadavg()[0] ?? 0] });
  process.stdout.write(document);
  if (values.write !== undefined) writeFileSync(values.write, document);
} finally {
  await server.stop();
}
