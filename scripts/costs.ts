/**
 * Writes what each requirement takes into suites/costs.json, by which a plan is cut into shards:
 * `node scripts/costs.ts REPORT SLOW LATE`, with the JSON reports of two runs that judged all: on a server that answers at once,
 * and on one that answers so many milliseconds late that nothing else takes time. What these did not judge stays as it was.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReport } from '../reports/report/read.ts';
import { requirementIds } from '../suites/catalogue.ts';
import { type Cost, measured } from '../suites/costs.ts';

const [path = '', slowPath = '', late = ''] = process.argv.slice(2);
const { results } = readReport(path);
const times = new Map(readReport(slowPath).results.map(({ requirement, ms }) => [requirement, ms]));
const judged = results.filter(({ requests }) => requests > 0);
const turnsOf = (id: string): number => Math.ceil((times.get(id) ?? 0) / Number(late));
const fresh = judged.map(({ requirement, requests }): [string, Cost] => [
  requirement,
  { requests, turns: turnsOf(requirement) },
]);
const known = new Set<string>(requirementIds);
const kept = Object.entries(measured).filter(([id]) => known.has(id));
const costs = Object.fromEntries([...kept, ...fresh]);
const file = fileURLToPath(new URL('../suites/costs.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`);
process.stdout.write(`${judged.length} of ${results.length} requirements in suites/costs.json\n`);
