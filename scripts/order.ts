/**
 * Writes suites/order.json from what `scripts/quick.ts --write` measured: the order in which requirements are judged, and how
 * many requests a quick run gives each. Each step takes what is likely to kill most, for each request that it costs, of what
 * may be alive: a requirement more, or more cases of one; what is worth nothing comes last, the cheapest first. What takes
 * several replicas comes before all else, because a run that is given some was asked for just that, and others leave it out.
 * What was not measured is left out, and so judged first.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requirementIds, requirementOf } from '../suites/catalogue.ts';
import { usual } from '../suites/order.ts';
import { type Level, likelihood, measuredKills } from './bench/kills.ts';

/** A requirement at a level, and what it adds: faults, as far as they are likely to be found, and requests. */
interface Step {
  readonly id: string;
  readonly level: Level;
  readonly gain: number;
  readonly cost: number;
}

const { values } = parseArgs({ options: { requests: { type: 'string', default: '1500' } } });
const budget = Number(values.requests);
const levels = measuredKills();
const nothing: Level = { part: 1, takes: 0, seeds: [], kills: {} };
const chosen = new Map<string, Level>();
/** How likely each fault is still alive. */
const alive = new Map<string, number>();

/** By how much the level of a requirement makes a fault less likely to live than the level before. */
function gainOf(level: Level, before: Level, fault: string): number {
  const more = likelihood(level, fault) - likelihood(before, fault);
  return Math.max(0, more) * (alive.get(fault) ?? 1);
}

function stepsOf(id: string): readonly Step[] {
  const now = chosen.get(id);
  const before = now ?? nothing;
  return (levels[id] ?? [])
    .filter(({ part }) => now === undefined || part > now.part)
    .map((level) => ({
      ...{ id, level, cost: Math.max(1, level.takes - before.takes) },
      gain: Object.keys(level.kills).reduce((sum, fault) => sum + gainOf(level, before, fault), 0),
    }));
}

const worth = ({ gain, cost }: Step): number => gain / cost;

/** Chooses the best of some requirements until a number of requests is spent; gives what is left of it. */
function choose(ids: readonly string[], requests: number): number {
  let left = requests;
  for (;;) {
    const steps = ids.flatMap(stepsOf).filter(({ gain, cost }) => gain > 0 && cost <= left);
    const best = steps.reduce<Step | null>((one, other) => (one && worth(one) >= worth(other) ? one : other), null);
    if (best === null) return left;
    const before = chosen.get(best.id) ?? nothing;
    const gains = Object.keys(best.level.kills).map((fault) => [fault, gainOf(best.level, before, fault)] as const);
    for (const [fault, gain] of gains) alive.set(fault, (alive.get(fault) ?? 1) - gain);
    chosen.set(best.id, best.level);
    left -= best.cost;
  }
}

const takesReplicas = (id: string): boolean => requirementOf(id).needs?.includes('replicas') ?? false;
const unmeasured = requirementIds.filter((id) => levels[id] === undefined).length;
choose(requirementIds.filter(takesReplicas), budget);
const single = requirementIds.filter((id) => !takesReplicas(id));
const left = choose(single, budget - unmeasured * usual.takes);
const rest = requirementIds
  .filter((id) => !chosen.has(id))
  .flatMap((id) =>
    stepsOf(id)
      .toSorted((one, other) => worth(other) - worth(one) || one.cost - other.cost)
      .slice(0, 1),
  )
  .toSorted((one, other) => worth(other) - worth(one) || one.cost - other.cost);
const order = [...chosen, ...rest.map(({ id, level }) => [id, level] as const)];
const all = Object.fromEntries(order.map(([id, { part, takes }]) => [id, { part, takes }]));
const file = fileURLToPath(new URL('../suites/order.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
const found = [...alive.values()].reduce((sum, one) => sum + 1 - one, 0);
process.stdout.write(
  `${order.length} requirements in suites/order.json; ${found.toFixed(1)} faults killed, ${budget - left} requests without replicas, ${unmeasured} not measured\n`,
);
