import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How much of the zoo quick runs found at one seed. */
export interface QuickRecord {
  readonly seed: number;
  /** Requests of each run. */
  readonly requests: number;
  readonly found: number;
  /** Faults that were tried. */
  readonly of: number;
}

const file = fileURLToPath(new URL('quick.json', import.meta.url));

/** What scripts/quick.ts recorded, a line for each seed. */
export function quickRecords(): readonly QuickRecord[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly QuickRecord[];
}

/** Keeps what was found at a seed in the place of what was found before. */
export function recordQuick(record: QuickRecord): void {
  const all = [...quickRecords().filter(({ seed }) => seed !== record.seed), record];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}
