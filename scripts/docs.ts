/** Writes the documents that list things from the data they list. With `--check` it only compares, and exits 1 where one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../server/index.ts';
import { loadKnown } from '../spec/known.ts';
import { overlay } from '../spec/loader/overlay.ts';
import { profiles } from '../spec/profiles.ts';
import { releases } from '../spec/releases.ts';
import { catalogue, requirementIds } from '../suites/catalogue.ts';
import { costOf } from '../suites/costs.ts';
import { inOrder, measured } from '../suites/order.ts';
import { silent } from '../traceability/keywords.ts';
import { topics } from '../traceability/sentences.ts';
import { measuredKills } from './bench/kills.ts';
import { renderKills } from './documents/kills.ts';
import { renderOverlay } from './documents/overlay.ts';
import { renderProfiles } from './documents/profiles.ts';
import { renderReleased } from './documents/released.ts';
import { renderRequirements } from './documents/requirements.ts';
import { renderTraceability } from './documents/traceability.ts';
import { root } from './tool.ts';

const documents: Readonly<Record<string, string>> = {
  'docs/requirements.md': `${renderRequirements(catalogue(), faults)}\n${renderTraceability(topics, silent)}`,
  'docs/profiles.md': renderProfiles(Object.values(profiles)),
  'docs/released-servers.md': renderReleased(releases.map(loadKnown), catalogue()),
  'docs/overlay.md': renderOverlay(overlay),
  'docs/kills.md': renderKills({
    ...{ ids: inOrder(requirementIds), measured, kills: measuredKills(), costOf, faults },
  }),
};

function isStale([path, text]: readonly [path: string, text: string]): boolean {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
}

const stale = Object.entries(documents).filter(isStale);
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is stale. Run \`npm run docs\` and commit it.\n`);
  if (stale.length === 0) process.stdout.write(`${Object.keys(documents).join(', ')}: up to date\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  process.stdout.write(`written: ${stale.map(([path]) => path).join(', ') || 'nothing, all were up to date'}\n`);
}
