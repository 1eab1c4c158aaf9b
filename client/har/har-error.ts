import { TokenproofError } from '../../spec/errors.ts';

/** What can be wrong with a recording. */
export type HarErrorCode = 'HAR_UNREADABLE' | 'HAR_INVALID' | 'HAR_TOO_LARGE';

/** A recording that cannot be read. */
export class HarError extends TokenproofError {
  declare readonly code: HarErrorCode;
}
