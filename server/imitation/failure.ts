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

/** An error that ends a request: its code decides the status, its message is sent as it is. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }

  /** The HTTP status (influxdb kit/transport/http/error_handler.go:ErrorCodeToStatusCode). */
  get status(): number {
    return statuses[this.code];
  }
}

/** Runs an action and gives each Failure that it throws another code and a prefix. */
export function rethrown<Result>(code: FailureCode, prefix: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof Error ? new Failure(code, `${prefix}${error.message}`) : error;
  }
}
