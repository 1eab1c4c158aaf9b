import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a requirement does in a quick run in which it begins no further case after some requests. */
export interface Level {
  /** Those requests. */
  readonly part: number;
  /** Requests that it takes where it finds nothing. */
  readonly takes: number;
  /** The seeds at which it was measured. */
  readonly seeds: readonly number[];
  /** The faults that broke it, each with the seeds at which it did. */
  readonly kills: Readonly<Record<string, readonly number[]>>;
}

/** The levels at which requirements were measured, each the lower part first. */
export type Kills = Readonly<Record<string, readonly Level[]>>;

/** What is measured at one time. */
export interface Measuring {
  readonly part: number;
  readonly seed: number;
  /** Requests that each requirement takes where it finds nothing. */
  readonly takes: ReadonlyMap<string, number>;
  /** What broke with each fault that was tried. */
  readonly broken: readonly (readonly [fault: string, ids: readonly string[]])[];
}

const file = fileURLToPath(new URL('kills.json', import.meta.url));

/** What was measured last. */
export function measuredKills(): Kills {
  return JSON.parse(readFileSync(file, 'utf8')) as Kills;
}

/** How likely a level kills a fault, as measured at all of its seeds. */
export function likelihood({ kills, seeds }: Level, fault: string): number {
  return (kills[fault]?.length ?? 0) / Math.max(1, seeds.length);
}

/** Keeps what was measured of all requirements at a level and a seed. */
export function noteLevel({ part, seed, takes, broken }: Measuring): void {
  const before = measuredKills();
  const noted = [...takes].map(([id, requests]): [string, readonly Level[]] => {
    const own = before[id] ?? [];
    const others = own.filter((level) => level.part !== part);
    const level = own.find((one) => one.part === part) ?? { seeds: [], kills: {} };
    const kills = killsWith(level.kills, seed, new Map(broken.map(([fault, ids]) => [fault, ids.includes(id)])));
    const seeds = [...new Set([...level.seeds, seed])].toSorted((one, other) => one - other);
    return [id, [...others, { part, takes: requests, seeds, kills }].toSorted((one, other) => one.part - other.part)];
  });
  writeKills({ ...before, ...Object.fromEntries(noted) });
}

function killsWith(before: Level['kills'], seed: number, tried: ReadonlyMap<string, boolean>): Level['kills'] {
  const faults = [...new Set([...Object.keys(before), ...tried.keys()])].toSorted();
  const after = faults.map((fault): readonly [string, readonly number[]] => {
    const own = before[fault] ?? [];
    const broke = tried.get(fault) ?? own.includes(seed);
    const seeds = [...own.filter((one) => one !== seed), ...(broke ? [seed] : [])];
    return [fault, seeds.toSorted((one, other) => one - other)];
  });
  return Object.fromEntries(after.filter(([, seeds]) => seeds.length > 0));
}

/** Writes what was measured. */
export function writeKills(kills: Kills): void {
  writeFileSync(file, `${JSON.stringify(kills)}\n`);
}
