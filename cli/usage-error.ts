import { TokenproofError } from '../spec/errors.ts';

/** The command line or the environment cannot be followed. */
export class UsageError extends TokenproofError {
  constructor(sentence: string, cure: string, code = 'USAGE', options?: ErrorOptions) {
    super(code, sentence, cure, options);
  }
}
