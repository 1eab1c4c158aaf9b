import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a requirement does in a quick run in which it begins no further case after some requests. */
export interface Level {
  /** Those requests. */
  readonly part: number;
  /** Requests that it takes where it finds nothing. */
  readonly takes: number;
  /** The faults that broke it. */
  readonly kills: readonly string[];
}

/** The levels at which requirements were measured, each the lower part first. */
export type Kills = Readonly<Record<string, readonly Level[]>>;

const file = fileURLToPath(new URL('kills.json', import.meta.url));

/** What was measured last. */
export function measuredKills(): Kills {
  return JSON.parse(readFileSync(file, 'utf8')) as Kills;
}

/** Keeps what was measured of all requirements at a level: what they took, and what broke with each fault. */
export function noteLevel(
  part: number,
  takes: ReadonlyMap<string, number>,
  broken: readonly (readonly [fault: string, ids: readonly string[]])[],
): void {
  const before = measuredKills();
  const tried = new Set(broken.map(([fault]) => fault));
  const all = [...takes].map(([id, requests]): [string, readonly Level[]] => {
    const others = (before[id] ?? []).filter((level) => level.part !== part);
    const kept = (before[id] ?? []).find((level) => level.part === part)?.kills ?? [];
    const fresh = broken.filter(([_, ids]) => ids.includes(id)).map(([fault]) => fault);
    const kills = [...kept.filter((fault) => !tried.has(fault)), ...fresh].toSorted();
    const levels = [...others, { part, takes: requests, kills }];
    return [id, levels.toSorted((one, other) => one.part - other.part)];
  });
  writeKills({ ...before, ...Object.fromEntries(all) });
}

/** Writes what was measured. */
export function writeKills(kills: Kills): void {
  writeFileSync(file, `${JSON.stringify(kills)}\n`);
}
