import * as fc from 'fast-check';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Setting } from '../setting.ts';
import type { Door } from './door.ts';

/** How often a case is tried while a failure is shrunk: what happens between doors may hang on the moment. */
const replays = 3;

/** The place of each door at which something is done, so many times; the first alone where connections play the doors. */
export function eachDoor(times = 1): (setting: Setting) => Inputs<number> {
  return ({ plan }) => {
    const count = plan.replicas.length;
    const rows = count === 0 ? [0] : Array.from({ length: times * count }, (_, index) => index % count);
    return { arbitrary: fc.constantFrom(...rows), every: rows, weight: 0, replays };
  };
}

/** The door of a place. */
export function doorAt({ setting }: Trial, place: number): Door {
  const door = setting.doors[place];
  if (door === undefined) throw new UnpreparedError(`there is no door ${place + 1}`);
  return door;
}
