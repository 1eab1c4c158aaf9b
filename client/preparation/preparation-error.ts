import { TokenproofError } from '../../spec/errors.ts';

/** The target cannot be judged: it refuses the token, or it does not speak this API. Codes begin with `TARGET_`. */
export class TargetError extends TokenproofError {}

/** The organization to work in is not found, or not named where several are seen. */
export class OrganizationError extends TokenproofError {}

/** Somebody in whose name requests were to be sent is not who was expected. */
export class PrincipalError extends TokenproofError {}
