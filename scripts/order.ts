/**
 * Writes the order in which requirements are judged into suites/order.json: `node scripts/order.ts COSTS [KILLS]`, with the
 * JSON report of a run of all with few cases, and what `scripts/quick.ts --write` wrote of what broke with each fault. Each
 * time that requirement follows which kills most, for each of its requests, of what those before it leave alive.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReport } from '../reports/report/read.ts';
import { faults } from '../server/index.ts';
import { requirementIds } from '../suites/catalogue.ts';
import { costOf } from '../suites/costs.ts';

/** The faults that each requirement kills. */
type Kills = ReadonlyMap<string, ReadonlySet<string>>;

/** What the requirements kill: the faults that name them, and those that broke them beside. */
function killsOf(beside: Readonly<Record<string, readonly string[]>>): Kills {
  const kills = new Map(requirementIds.map((id): [string, Set<string>] => [id, new Set()]));
  for (const { id, breaks } of faults) kills.get(breaks)?.add(id);
  for (const [fault, broken] of Object.entries(beside)) for (const id of broken) kills.get(id)?.add(fault);
  return kills;
}

/** The requirements in the order of the new kills for each request; of equal ones the cheapest first. */
function ordered(kills: Kills, cost: (id: string) => number): readonly string[] {
  const left = new Map([...kills].map(([id, killed]) => [id, new Set(killed)]));
  const rate = (id: string) => (left.get(id)?.size ?? 0) / cost(id);
  const order: string[] = [];
  while (left.size > 0) {
    const [next = ''] = [...left.keys()].toSorted((one, other) => rate(other) - rate(one) || cost(one) - cost(other));
    const killed = left.get(next) ?? [];
    left.delete(next);
    for (const alive of left.values()) for (const fault of killed) alive.delete(fault);
    order.push(next);
  }
  return order;
}

const [costs = '', beside] = process.argv.slice(2);
const requests = new Map(readReport(costs).results.map((result) => [result.requirement, result.requests]));
const kills = killsOf(beside === undefined ? {} : JSON.parse(readFileSync(beside, 'utf8')));
const order = ordered(kills, (id) => requests.get(id) || costOf(id));
const file = fileURLToPath(new URL('../suites/order.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(order, null, 2)}\n`);
process.stdout.write(`${order.length} requirements in suites/order.json\n`);
