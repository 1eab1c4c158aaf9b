import type { InvalidPayload } from '../../generators/invalid/payload.ts';
import type { Step } from '../../generators/sequences/step.ts';
import type { Difference } from './difference.ts';
import type { Shown } from './player.ts';
import type { Situation } from './world.ts';

/** One step as both servers took it. */
export interface Turn {
  readonly step: Step;
  readonly situation: Situation;
  /** What is wrong with the body; null where nothing is. */
  readonly payload: InvalidPayload | null;
  readonly a: Shown;
  readonly b: Shown;
  readonly differences: readonly SignedDifference[];
}

/** A difference with what it is called in every sequence. */
export interface SignedDifference extends Difference {
  readonly signature: string;
}
