import { UsageError } from '../../usage-error.ts';
import { duration, wholeNumber } from '../../values.ts';
import { defaults } from '../defaults.ts';
import type { RunFlags } from '../flags.ts';

/** How much is tried of each requirement. */
export interface Effort {
  /** Cases of each requirement at most. */
  readonly cases: number;
  /** Milliseconds after which no case is begun, shared among the requirements; null for no bound. */
  readonly budget: number | null;
}

/** More cases than fit into any run. */
const endless = 1_000_000;

/** How much a run tries. Throws UsageError. */
export function effortOf({ cases, budget, for: lasting }: RunFlags): Effort {
  if (budget !== undefined && lasting !== undefined)
    throw new UsageError('--for and --budget both bound the time of a run.', 'Give one of them.');
  const usual = lasting === undefined ? Number(defaults.cases) : endless;
  return {
    cases: cases === undefined ? usual : wholeNumber(cases, '--cases', 1, endless),
    budget: budgetOf(lasting, '--for') ?? budgetOf(budget, '--budget'),
  };
}

function budgetOf(text: string | undefined, flag: string): number | null {
  return text === undefined ? null : duration(text, flag);
}
