/**
 * Writes what each requirement takes into suites/costs.json, by which a plan is cut into shards:
 * `node scripts/costs.ts REPORT`, with the JSON report of a run that judged all.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReport } from '../reports/report/read.ts';

const [path = ''] = process.argv.slice(2);
const { results } = readReport(path);
const judged = results.filter(({ requests }) => requests > 0);
const costs = Object.fromEntries(judged.map(({ requirement, requests }) => [requirement, requests]));
const file = fileURLToPath(new URL('../suites/costs.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`);
process.stdout.write(`${judged.length} of ${results.length} requirements in suites/costs.json\n`);
