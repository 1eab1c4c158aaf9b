/**
 * Measures on servers with one, two and three faults whether their findings are grouped by them, and writes `docs/causes.md`.
 * A folder as argument keeps the reports, so that rules can be changed and measured again at once; `--seen` looks at the
 * servers alone that are for looking, and prints what is told of each.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measured } from './causes/measured.ts';
import { recorded } from './causes/record.ts';
import { renderCauses, renderSeen } from './causes/render.ts';
import { type SetName, type Sizes, trialsOf } from './causes/trials.ts';
import { root } from './tool.ts';

/** What the servers are drawn by, and how many there are of one fault, two and three. */
const [seed, sizes]: readonly [number, Sizes] = [16, [44, 22, 14]];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seen: { type: 'boolean' } } });
const folder = positionals[0] ?? mkdtempSync(join(tmpdir(), 'tokenproof-causes-'));

async function measure(set: SetName) {
  const reports = await recorded(trialsOf(set, seed, sizes), join(folder, set));
  return [...reports].map(([trial, report]) => measured(trial, report));
}

const seen = await measure('seen');
if (values.seen === true) process.stdout.write(renderSeen(seen));
else writeFileSync(join(root, 'docs/causes.md'), renderCauses({ seed, seen, heldOut: await measure('held out') }));
