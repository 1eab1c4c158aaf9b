import { table } from '../documents/markdown.ts';
import { type Length, rateBetween } from './lengths.ts';
import { excessOf, type Shards } from './shards.ts';

/** What runs of ever more cases came to, as Markdown. */
export function longerRuns(lengths: readonly Length[]): string {
  const [first] = lengths;
  const rows = lengths.map((length, index) => {
    const before = lengths[index - 1];
    const rate = before === undefined ? (1_000 * length.requests) / length.judgingMs : rateBetween(before, length);
    const ratio = first === undefined ? 1 : length.peakBytes / first.peakBytes;
    const peak = `${(length.peakBytes / 2 ** 20).toFixed(0)} MiB`;
    return [
      String(length.requests),
      `${(length.judgingMs / 1_000).toFixed(1)} s`,
      peak,
      ratio.toFixed(2),
      rate.toFixed(0),
    ];
  });
  return [
    'A few requirements with ever more cases. The rate is that of the requests which a run has more than the one before it.',
    table(['Requests', 'Judging', 'Peak memory', 'of the first', 'Requests in a second'], rows),
  ].join('\n\n');
}

/** What a run in parts came to, as Markdown. */
export function inShards(shards: Shards, idleMs: number): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  const { count, requests, wholeMs, shardsMs } = shards;
  const excess = excessOf(shards);
  return [
    `The same plan by one run and by ${count} shards at the same time, from the start of the first process to the end of the last,\non this machine, against a server that answers ${idleMs} ms late, so that neither it nor the processors are the bottleneck.`,
    table(
      ['Requests', 'One run', `${count} shards`, 'An even part', 'Shards for it'],
      [[String(requests), seconds(wholeMs), seconds(shardsMs), seconds(wholeMs / count), excess.toFixed(2)]],
    ),
    `Aim: 1.25 at most; ${excess <= 1.25 ? 'reached' : 'not reached'}.`,
  ].join('\n\n');
}

/** What a document has under a heading, until the next of its kind. */
export function sectionOf(document: string, heading: string): string {
  const begin = document.indexOf(`${heading}\n`);
  if (begin < 0) return 'This was not measured.';
  const end = document.indexOf('\n## ', begin);
  return document.slice(begin + heading.length, end < 0 ? undefined : end).trim();
}
