import type { FaultRow } from '../../server/index.ts';
import type { Measured } from '../../suites/order.ts';
import { type Kills, likelihood } from '../bench/kills.ts';
import { code, generated, table } from './markdown.ts';

/** What is known of what requirements take and find. */
export interface Findings {
  /** The requirements in the order in which they are judged. */
  readonly ids: readonly string[];
  /** What a quick run gives each, where that was measured. */
  readonly measured: Readonly<Record<string, Measured>>;
  readonly kills: Kills;
  /** Requests of a whole run. */
  readonly costOf: (id: string) => number;
  readonly faults: readonly FaultRow[];
}

/** Kills for each request of every requirement as Markdown. */
export function renderKills({ ids, measured, kills, costOf, faults }: Findings): string {
  const rows = ids.map((id, place) => {
    const own = measured[id];
    const level = kills[id]?.find(({ part }) => part === own?.part);
    const faultsOf = Object.keys(level?.kills ?? {});
    const found = faultsOf.reduce((sum, fault) => sum + (level ? likelihood(level, fault) : 0), 0);
    const quick =
      own === undefined ? ['not measured', '', '', ''] : [own.part, own.takes, rounded(found), rate(found, own.takes)];
    const named = faults.filter(({ breaks }) => breaks === id).length;
    return [place + 1, code(id), ...quick, costOf(id), named, rate(named, costOf(id))].map(String);
  });
  const headings = [
    ...['', 'Requirement', 'No case after', 'Requests', 'Kills', 'of 100 requests'],
    ...['Whole run', 'Faults that name it', 'of 100 requests'],
  ];
  return generated('Kills for each request', 'suites/order.json`, `scripts/bench/kills.json`, `suites/costs.json', [
    [
      'Requirements in the order in which they are judged: what kills most seeded faults for its requests comes first, each time of',
      'those that are still alive. In a quick run a requirement begins no further case after some requests; the third to sixth column',
      'tell after how many, what it then takes on a server without faults, and the faults that it killed, on average over the seeds at which that was measured.',
      'What takes several replicas is judged by runs that are given some, and comes first in those. The last three columns have a whole',
      'run, in which each requirement kills at every seed the faults that name it ([kill-matrix.md](kill-matrix.md)).',
      '`node scripts/quick.ts --named --part N --seed N --write` measures, `node scripts/order.ts` puts in order.',
    ].join('\n'),
    table(headings, rows),
  ]);
}

function rounded(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}

function rate(count: number, requests: number): string {
  return requests === 0 ? '' : ((100 * count) / requests).toFixed(1);
}
