/**
 * Writes suites/order.json from what `scripts/quick.ts --write` measured: the order in which requirements are judged, and how
 * many requests a quick run gives each. Each step takes what kills most, for each request that it costs, of what is alive: a
 * requirement more, or more cases of one; what is worth nothing comes last, the cheapest first. What was not measured is left
 * out, and so judged before all others.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requirementIds } from '../suites/catalogue.ts';
import { usual } from '../suites/order.ts';
import { type Level, measuredKills } from './bench/kills.ts';

/** A requirement at a level, and what it adds. */
interface Step {
  readonly id: string;
  readonly level: Level;
  readonly gain: number;
  readonly cost: number;
}

const { values } = parseArgs({ options: { requests: { type: 'string', default: '1500' } } });
const budget = Number(values.requests);
const kills = measuredKills();
const nothing: Level = { part: 1, takes: 0, kills: [] };
const levelsOf = (id: string): readonly Level[] => kills[id] ?? [];
const chosen = new Map<string, Level>();
const dead = new Set<string>();

function stepsOf(id: string): readonly Step[] {
  const now = chosen.get(id);
  const { takes } = now ?? nothing;
  return levelsOf(id)
    .filter(({ part }) => now === undefined || part > now.part)
    .map((level) => ({
      ...{ id, level, cost: Math.max(1, level.takes - takes) },
      gain: level.kills.filter((fault) => !dead.has(fault)).length,
    }));
}

const worth = ({ gain, cost }: Step): number => gain / cost;
const unmeasured = requirementIds.filter((id) => kills[id] === undefined).length;
let left = budget - unmeasured * usual.takes;
for (;;) {
  const steps = requirementIds.flatMap(stepsOf).filter(({ gain, cost }) => gain > 0 && cost <= left);
  const [best] = steps.toSorted((one, other) => worth(other) - worth(one));
  if (best === undefined) break;
  chosen.set(best.id, best.level);
  for (const fault of best.level.kills) dead.add(fault);
  left -= best.cost;
}

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
process.stdout.write(
  `${order.length} requirements in suites/order.json; ${dead.size} faults killed in ${budget - left} requests, ${unmeasured} not measured\n`,
);
