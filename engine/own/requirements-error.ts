import { TokenproofError } from '../../spec/errors.ts';

/** A user's own requirements cannot be used. Codes begin with `REQUIREMENTS_`. */
export class RequirementsError extends TokenproofError {}
