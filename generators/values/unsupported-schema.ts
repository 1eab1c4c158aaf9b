import { TokenproofError } from '../../spec/errors.ts';

/** A schema demands something that no generator knows how to make. */
export class UnsupportedSchemaError extends TokenproofError {
  constructor(what: string) {
    super('generators/unsupported', `No value can be generated for ${what}.`, 'Leave it out of the contract.');
  }
}
