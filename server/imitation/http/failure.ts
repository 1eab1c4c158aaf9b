import { Problem } from '../../reference/http/problem.ts';

const statuses = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  'not found': 404,
  conflict: 422,
  'unprocessable entity': 422,
  'internal error': 500,
} as const;

/** The platform error codes that the imitation uses (influxdb kit/platform/errors/errors.go). */
export type FailureCode = keyof typeof statuses;

/**
 * A problem that a release itself raises: its code decides the status, its message is sent as it is
 * (influxdb kit/transport/http/error_handler.go:ErrorCodeToStatusCode).
 */
export class Failure extends Problem {
  constructor(code: FailureCode, message: string) {
    super(statuses[code], code, message);
  }
}

/** Runs an action and gives each error of the release that it throws another code and a prefix. */
export function rethrown<Result>(code: FailureCode, prefix: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof Problem && !(error instanceof Failure)) throw error;
    throw error instanceof Error ? new Failure(code, `${prefix}${error.message}`) : error;
  }
}

/** What a caller without a valid credential gets. */
export function unauthorizedAccess(): Failure {
  return new Failure('unauthorized', 'unauthorized access');
}
