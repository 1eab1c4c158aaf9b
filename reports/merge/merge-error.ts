import { TokenproofError } from '../../spec/errors.ts';

/** Reports that are not the parts of one plan. */
export class MergeError extends TokenproofError {}
