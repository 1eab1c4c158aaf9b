/**
 * Measures on servers with one, two and three faults whether their findings are grouped by them, and writes `docs/causes.md`.
 * A folder as argument keeps the reports, so that rules can be changed and measured again at once; `--seen` looks at the
 * servers alone that are for looking, and prints what is told of each; `--held-out` measures the others alone. `--seed` draws
 * other servers, and `--sizes` tells how many there are of one fault, two and three.
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

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seen: { type: 'boolean' },
    'held-out': { type: 'boolean' },
    seed: { type: 'string', default: '16' },
    sizes: { type: 'string', default: '44,22,14' },
  },
});
const folder = positionals[0] ?? mkdtempSync(join(tmpdir(), 'tokenproof-causes-'));
const seed = Number(values.seed);
const [singles = 0, pairs = 0, triples = 0] = values.sizes.split(',').map(Number);
const sizes: Sizes = [singles, pairs, triples];

async function measure(set: SetName) {
  const reports = await recorded(trialsOf(set, seed, sizes), join(folder, set));
  return [...reports].map(([trial, report]) => measured(trial, report));
}

const seen = values['held-out'] === true ? [] : await measure('seen');
if (values.seen === true) process.stdout.write(renderSeen(seen));
else
  writeFileSync(join(root, 'docs/causes.md'), renderCauses({ seed, sizes, seen, heldOut: await measure('held out') }));
