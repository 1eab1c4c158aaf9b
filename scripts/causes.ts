/** Measures on servers with one, two and three faults whether their findings are grouped by them; writes `docs/causes.md`. A folder as argument keeps the reports. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causesIn } from '../reports/causes/index.ts';
import { recorded } from './causes/record.ts';
import { renderCauses } from './causes/render.ts';
import { nameOf, trialsOf } from './causes/trials.ts';
import { root } from './tool.ts';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'tokenproof-causes-'));
const reports = await recorded(trialsOf(72, 24, 24), folder);
const measured = [...reports].map(([trial, report]) => {
  const groups = causesIn(report);
  const findings = groups.reduce((sum, { members }) => sum + members.length, 0);
  return { name: nameOf(trial), faults: trial.faults.length, findings, says: groups.map(({ cause }) => cause.says) };
});
writeFileSync(join(root, 'docs/causes.md'), renderCauses(measured));
