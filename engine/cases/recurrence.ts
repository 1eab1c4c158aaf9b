import * as fc from 'fast-check';
import { UnreachableError } from '../../client/http/unreachable-error.ts';
import { Violation } from '../evidence/violation.ts';

/** A violation that was seen again, and fast-check's path to the case that shows it. */
export interface Recurrence {
  readonly violation: Violation;
  readonly path: string;
}

/** How a counterexample is looked for again. */
export interface Search {
  /** Makes the property anew, from a clean state. */
  readonly property: () => fc.IAsyncProperty<[unknown]>;
  readonly parameters: fc.Parameters<[unknown]>;
  /** How often a case that is decided by chance is tried. */
  readonly tries: number;
  /** Waits until the target answers in order. Rejects with UnreachableError where it does not. */
  readonly untilOrderly: () => Promise<void>;
}

/**
 * Looks for a counterexample again: first as it was shrunk, then as it was before. Shrinking can end at a case that fails for
 * some values only, such as a token with rare characters; one that was less shrunk may fail for all. What was less shrunk
 * must fail twice, on a target that answers in order. Gives null where nothing fails again.
 */
export async function recurrenceOf(violation: Violation, path: string, search: Search): Promise<Recurrence | null> {
  const [shrunk = path, ...before] = pathsBack(path);
  if ((await foundAt(shrunk, search)) !== null) return { violation, path };
  for (const earlier of before) {
    const found = await foundAt(earlier, search);
    const again = found === null ? null : await foundAt(earlier, search);
    if (again !== null && (await isOrderly(search))) return again;
  }
  return null;
}

/** A path, and some on the way to it: the last ones before it, one half-way, and where it began. */
export function pathsBack(path: string): readonly string[] {
  const steps = path.split(':');
  const lengths = [steps.length, steps.length - 1, steps.length - 2, Math.ceil(steps.length / 2), 1];
  return [...new Set(lengths.filter((length) => length > 0))].map((length) => steps.slice(0, length).join(':'));
}

function isOrderly({ untilOrderly }: Search): Promise<boolean> {
  return untilOrderly().then(
    () => true,
    (error: unknown) => {
      if (error instanceof UnreachableError) return false;
      throw error;
    },
  );
}

async function foundAt(path: string, { property, parameters, tries }: Search): Promise<Recurrence | null> {
  const { interruptAfterTimeLimit: _, ...rest } = parameters;
  for (let time = 0; time < tries; time += 1) {
    const { failed, errorInstance, counterexamplePath } = await fc.check(property(), {
      ...rest,
      path,
      endOnFailure: true,
    });
    if (failed && errorInstance instanceof Violation) {
      return { violation: errorInstance, path: counterexamplePath ?? path };
    }
  }
  return null;
}
