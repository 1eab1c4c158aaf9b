import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What it means that a mutant survives. */
export const classes = ['equivalent', 'not-promised', 'hole'] as const;
export type Class = (typeof classes)[number];

/** A survivor that somebody has looked at. */
export interface Classified {
  readonly fingerprint: string;
  readonly class: Class;
  /** Why no answer differs, why the contract does not promise what differs, or what a requirement would have to try. */
  readonly why: string;
}

const file = fileURLToPath(new URL('./classified.yaml', import.meta.url));

/** The survivors that are known, by their fingerprints. */
export function classified(): ReadonlyMap<string, Classified> {
  // Digits alone are a fingerprint, and no number.
  const rows = (parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) ?? []) as readonly Classified[];
  return new Map(rows.map((row) => [row.fingerprint, row]));
}
