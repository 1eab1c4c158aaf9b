import picomatch from 'picomatch';
import { faults } from '../../server/index.ts';
import { select } from '../run/select.ts';
import { UsageError } from '../usage-error.ts';

/** The faults as lines of id, what each breaks and what it does: all, or those that break what a pattern fits. Throws UsageError. */
export function listedFaults(pattern: string | undefined): string {
  if (pattern !== undefined) select([pattern]);
  const fits = picomatch(pattern ?? '**');
  const rows = faults.filter(({ breaks }) => fits(breaks));
  if (rows.length === 0) {
    throw new UsageError(`No fault breaks ${pattern}.`, 'See tokenproof explain --faults.', 'UNKNOWN_TOPIC');
  }
  const [first, second] = [rows.map(({ id }) => id.length), rows.map(({ breaks }) => breaks.length)];
  const [wide, next] = [Math.max(...first), Math.max(...second)];
  return rows.map(({ id, breaks, says }) => `${id.padEnd(wide)}  ${breaks.padEnd(next)}  ${says}`).join('\n');
}
