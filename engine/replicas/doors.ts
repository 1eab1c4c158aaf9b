import * as fc from 'fast-check';
import type { Trial } from '../cases/trial.ts';
import { evidenceOf, UnpreparedError, Violation } from '../evidence/violation.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Setting } from '../setting.ts';
import type { Door } from './door.ts';

/** How often a case is tried while a failure is shrunk: what happens between doors may hang on the moment. */
const replays = 3;

/** Places of doors at which something is done, one after another. */
type Places = readonly number[];

/** What is done at one door, and judged at the others. */
type AtDoor = (trial: Trial, from: Door) => Promise<void>;

/**
 * The cases of what is done at each door in one run, some times over, so that all ways between doors are measured even
 * where one is broken; a failure shrinks to the door that shows it. Where connections play the doors, one is enough.
 */
export function atEachDoor(
  check: AtDoor,
  times = 1,
): {
  readonly inputs: (setting: Setting) => Inputs<Places>;
  readonly check: (trial: Trial, places: Places) => Promise<void>;
} {
  return {
    inputs: (setting) => {
      const all = placesIn(setting);
      return { arbitrary: fc.subarray([...all], { minLength: 1 }), every: [all], weight: 0, replays };
    },
    check: async (trial, places) => {
      const isWhole = places.length === placesIn(trial.setting).length;
      const broken = new Map<number, Violation>();
      for (let time = 0; time < (isWhole ? times : 1); time += 1) {
        for (const place of places) {
          const violation = broken.has(place) ? null : await violationOf(trial, doorAt(trial, place), check);
          if (violation !== null) broken.set(place, violation);
        }
      }
      for (const violation of broken.values()) throw violation;
    },
  };
}

function placesIn({ plan, doors }: Setting): Places {
  return plan.replicas.length === 0 ? [0] : doors.map((_, place) => place);
}

/** The violation that a door shows, with its own part of the exchanges as its evidence; null where it shows none. */
async function violationOf(trial: Trial, from: Door, check: AtDoor): Promise<Violation | null> {
  const start = trial.exchanges.length;
  try {
    await check(trial, from);
    return null;
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    const own = new Set(trial.exchanges.slice(start));
    const evidence = evidenceOf.get(error) ?? trial.exchanges;
    evidenceOf.set(
      error,
      evidence.filter((exchange) => own.has(exchange)),
    );
    return error;
  }
}

function doorAt({ setting }: Trial, place: number): Door {
  const door = setting.doors[place];
  if (door === undefined) throw new UnpreparedError(`there is no door ${place + 1}`);
  return door;
}
