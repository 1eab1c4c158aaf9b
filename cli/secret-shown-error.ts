import { TokenproofError } from '../spec/errors.ts';

/** A document would have shown a secret, and so was not written. */
export class SecretShownError extends TokenproofError {
  constructor(paths: readonly string[]) {
    const sentence = `${paths.join(', ')} ${paths.length === 1 ? 'was' : 'were'} not written: a secret would stand there.`;
    super('REPORT_HOLDS_SECRET', sentence, 'Please report it; use another form meanwhile.');
  }
}
