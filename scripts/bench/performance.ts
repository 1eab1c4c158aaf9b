import { availableParallelism, cpus } from 'node:os';
import { table } from '../documents/markdown.ts';
import type { Length } from './lengths.ts';
import { inShards, longerRuns, sectionOf } from './longer.ts';
import { type OneRun, ratioOf } from './one-run.ts';
import type { QuickRecord } from './quick-record.ts';
import type { Shards } from './shards.ts';

/** What was measured. */
export interface Measured {
  /** The run of a middling ratio among several. */
  readonly fast: OneRun;
  /** Ratios of those. */
  readonly ratios: readonly number[];
  /** The same of runs against a server that answers late. */
  readonly slow: OneRun;
  readonly slowRatios: readonly number[];
  /** Milliseconds by which the slow server answers late. */
  readonly lateMs: number;
  /** Runs of several lengths, the shortest first; none where they were not measured. */
  readonly lengths: readonly Length[];
  /** A run in parts; null where it was not measured. */
  readonly shards: Shards | null;
  /** Milliseconds by which the server of the shards answers late. */
  readonly idleMs: number;
  /** What scripts/quick.ts recorded of the faults that a quick run finds. */
  readonly quick: readonly QuickRecord[];
  /** docs/peers.md. */
  readonly peers: string;
  /** How busy the machine was: runnable processes in the last minute, before and after. */
  readonly load: readonly [number, number];
  /** The document as it is, of which stays what was not measured again. */
  readonly before: string;
}

/** docs/performance.md: the figures as they turned out. */
export function performanceDocument(measured: Measured): string {
  const parts = [
    '# Performance',
    'Written by `npm run bench -- --scale --shards 4 --write docs/performance.md`; do not edit.',
    machine(measured),
    '## One run',
    oneRun(measured),
    '## Longer runs',
    measured.lengths.length === 0 ? sectionOf(measured.before, '## Longer runs') : longerRuns(measured.lengths),
    '## Shards',
    measured.shards === null ? sectionOf(measured.before, '## Shards') : inShards(measured.shards, measured.idleMs),
    ...(measured.quick.length === 0 ? [] : ['## A quick run', quickRun(measured.quick)]),
    '## Side by side',
    sideBySide(measured.peers),
  ];
  return `${parts.join('\n\n')}\n`;
}

function machine({ load }: Measured): string {
  const [one] = cpus();
  const [before, after] = load.map((number) => number.toFixed(1));
  return [
    `Measured on ${availableParallelism()} × ${one?.model.trim() ?? 'an unknown processor'}, Node.js ${process.versions.node}.`,
    `Runnable processes were ${before} before and ${after} after: where that is more than there are processors, others worked`,
    'on the machine, and only ratios, which are of one run, can be compared with those of another day.',
  ].join('\n');
}

function oneRun({ fast, slow, lateMs, ratios, slowRatios }: Measured): string {
  const row = (name: string, textOf: (run: OneRun) => string) => [name, textOf(fast), textOf(slow)];
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
  const rows = [
    row('Verdict', ({ verdict }) => verdict),
    row('First verdict after the start of the process', ({ firstVerdictMs }) => seconds(firstVerdictMs)),
    row('Whole run', ({ durationMs }) => seconds(durationMs)),
    row('Judging alone', ({ judgingMs }) => seconds(judgingMs)),
    row('Requests on trial', ({ requests }) => String(requests)),
    row('All requests, those included that prove and take away what was made', ({ sent }) => String(sent)),
    row('All requests in a second while judging', ({ rate }) => rate.toFixed(0)),
    row('The same with undici alone', ({ bareRate }) => bareRate.toFixed(0)),
    row('Ratio', (run) => ratioOf(run).toFixed(2)),
    row('Peak memory', ({ peakBytes }) => `${(peakBytes / 2 ** 20).toFixed(0)} MiB`),
  ];
  return [
    table(['', 'Embedded server', `Answers ${lateMs} ms late`], rows),
    `On ${fast.connections} connections. Undici alone sends cycles of create, read, change, list and delete, as many requests as the run\nsent, and looks at nothing. Requirements that wait for a clock are part of judging, and send nothing meanwhile.`,
    `Ratios of ${ratios.length} runs against each server, of which the middle one is shown: ${listed(ratios)}; ${listed(slowRatios)}.`,
    `Aims: a ratio of 0.55 and of 0.75, and a first verdict within 0.5 s; ${reached(fast, slow)}.`,
  ].join('\n\n');
}

function listed(ratios: readonly number[]): string {
  return ratios.map((ratio) => ratio.toFixed(2)).join(', ');
}

function reached(fast: OneRun, slow: OneRun): string {
  const aims: Readonly<Record<string, boolean>> = {
    'the first ratio': ratioOf(fast) >= 0.55,
    'the second ratio': ratioOf(slow) >= 0.75,
    'the first verdict': fast.firstVerdictMs <= 500,
  };
  const missed = Object.keys(aims).filter((name) => !aims[name]);
  return missed.length === 0 ? 'all are reached' : `not reached: ${missed.join(', ')}`;
}

/** The first table of docs/peers.md, in which nothing is measured again. */
function sideBySide(peers: string): string {
  const lines = peers.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rows = first < 0 ? [] : lines.slice(first, lines.indexOf('', first));
  return [
    'The same work done by Schemathesis, each run on a server of its own; of another day, so that only what stands side by side',
    'here can be compared. [peers.md](peers.md) says how it was measured.',
    ...(rows.length === 0 ? [] : ['', ...rows]),
  ].join('\n');
}

function quickRun(quick: readonly QuickRecord[]): string {
  const rows = quick.map(({ seed, requests, found, of }) => [
    ...[String(seed), String(requests), `${found} of ${of}`, `${((100 * found) / of).toFixed(1)} %`],
  ]);
  return [
    '`run --quick` against servers with one fault each, as `node scripts/quick.ts --seed N --record` counted them; aim: 80 %.',
    table(['Seed', 'Requests at most', 'Faults found', 'Share'], rows),
    'What is tried of each requirement was measured at other seeds, with these faults: others may be found less often.',
  ].join('\n\n');
}
