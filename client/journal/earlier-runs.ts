import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../spec/remember.ts';
import { namePrefixOf } from '../ownership/mark.ts';
import { type Header, headerIn, linesIn } from './lines.ts';
import { isAlive } from './liveness.ts';
import { type JournalState, stateOf } from './state.ts';

/** A run whose journal is still there: it was killed, or left something behind, or is not over. */
export interface EarlierRun {
  readonly path: string;
  readonly header: Header;
  readonly state: JournalState;
  /** Whether its process seems to be still at it. */
  readonly alive: boolean;
}

/** The runs whose journals a folder holds, the oldest first. What is no journal is passed over. */
export function earlierRuns(folder: string): readonly EarlierRun[] {
  return journalsIn(folder)
    .flatMap((path): readonly EarlierRun[] => {
      const header = headerIn(path);
      return header === null ? [] : [earlierRun(path, header)];
    })
    .toSorted((one, other) => one.header.startedAt.localeCompare(other.header.startedAt));
}

/** Most runs are only asked where they were: whole journals are read when more is asked. */
function earlierRun(path: string, header: Header): EarlierRun {
  const state = once(() => stateOf(linesIn(path)));
  const alive = once(() => isAlive(header));
  return {
    path,
    header,
    get state() {
      return state();
    },
    get alive() {
      return alive();
    },
  };
}

function journalsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The runs that were made on a target under the same address. */
export function runsOn(target: string, runs: readonly EarlierRun[]): readonly EarlierRun[] {
  return runs.filter(({ header }) => addressOf(header.target) === addressOf(target));
}

/** How many things a run may have left: those that it made and did not remove, and creates that were never answered. */
export function remainsOf({ state: { remaining, unanswered } }: EarlierRun): number {
  return remaining.length + unanswered.length;
}

/** What the names of the users, organizations and buckets of runs on a target begin with. */
export function prefixesOn(target: string, runs: readonly EarlierRun[]): readonly string[] {
  return runsOn(target, runs).map(({ header }) => `${namePrefixOf(header.mark)}-`);
}

function addressOf(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname.replace(/\/+$/, '')}`;
  } catch {
    return url;
  }
}
