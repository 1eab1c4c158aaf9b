import { TokenproofError } from '../../spec/errors.ts';

/** What a run is about to make cannot be recorded, so that it is not made. */
export class JournalError extends TokenproofError {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'JOURNAL_UNWRITABLE',
      `The journal ${path} cannot be written: ${reason}.`,
      'Make the folder writable, or name another with XDG_STATE_HOME: nothing is made that no journal knows.',
      { cause },
    );
  }
}
