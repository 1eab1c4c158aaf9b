/** Judges servers through a proxy that fails in every known way, and writes what came of it to docs/robustness.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expected } from '../tests/network/expected.ts';
import type { FaultName } from '../tests/network/faults.ts';
import { cells, outcomesOf } from '../tests/network/table.ts';
import { renderRobustness, wordOf } from './documents/robustness.ts';
import { root } from './tool.ts';

const outcomes = await outcomesOf(cells);
const passed = outcomes.map((one) => ({ ...one, allowed: expected(one.fault as FaultName, one.when) }));
const stray = passed.filter((one) => !one.allowed.includes(wordOf(one)) || one.broken.length > 0);
for (const { fault, when, said, broken, ...one } of stray) {
  process.stderr.write(`${fault}, ${when}: ${wordOf(one)} ${broken.join(', ')}\n  ${said.join('\n  ')}\n`);
}
writeFileSync(join(root, 'docs/robustness.md'), renderRobustness(passed));
process.exit(stray.length === 0 ? 0 : 1);
