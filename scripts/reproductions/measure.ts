/**
 * Measures whether the reproductions of findings decide: each is sent to the server that was judged and to one without its
 * fault. It looks at the faults of `looked-at.json`, at those that are named, or with `--drawn` at so many of
 * the others; a folder with `--folder` keeps the reports, so that reproductions can be changed and measured again at once.
 * With `--write` it writes `docs/reproductions.md`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tool.ts';
import { drawn, lookedAt, named } from './cases.ts';
import { decisionsOf } from './decisions.ts';
import { renderDecisions, renderDetails } from './render.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    drawn: { type: 'string' },
    folder: { type: 'string' },
    seed: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'tokenproof-reproductions-'));
const seed = Number(values.seed ?? 1);
const count = Number(values.drawn ?? 0);

const seen = await decisionsOf(
  count > 0 && values.write !== true ? [] : positionals.length > 0 ? named(positionals) : lookedAt(),
  folder,
);
const others = await decisionsOf(drawn(count, seed), folder);
process.stdout.write(renderDetails([...seen, ...others]));
if (values.write === true)
  writeFileSync(join(root, 'docs/reproductions.md'), renderDecisions({ seed, seen, drawn: others }));
process.exit(0);
