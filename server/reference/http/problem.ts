/** A request that is answered with an error; thrown anywhere below the application, rendered by it. */
export class Problem extends Error {
  readonly status: number;
  /** One of the contract's error codes (`#/components/schemas/ErrorCode`). */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** The same problem with another message. */
  saying(message: string): Problem {
    return new Problem(this.status, this.code, message, this.headers);
  }
}

/** 400: the request itself is wrong, whoever sends it. */
export function invalid(message: string): Problem {
  return new Problem(400, 'invalid', message);
}

/** 401 with the challenge that RFC 9110 section 11.6.1 asks for. */
export function unauthorized(message = 'unauthorized access', scheme: 'Token' | 'Basic' = 'Token'): Problem {
  return new Problem(401, 'unauthorized', message, { 'www-authenticate': `${scheme} realm="tokenproof"` });
}

/** 403: the contract's answer to the sign-in of a disabled user (`PostSignin`). */
export function forbidden(message: string): Problem {
  return new Problem(403, 'forbidden', message);
}

/** 404: there is no such thing, or the caller may not know of it. */
export function notFound(kind: string): Problem {
  return new Problem(404, 'not found', `${kind} not found`);
}

/** 405 with the methods that the path has (RFC 9110 section 15.5.6). */
export function methodNotAllowed(methods: readonly string[]): Problem {
  return new Problem(405, 'method not allowed', 'the method is not allowed here', { allow: methods.join(', ') });
}

/** 413: more bytes than this server reads (RFC 9110 section 15.5.14). */
export function requestTooLarge(limit: number): Problem {
  return new Problem(413, 'request too large', `the body is larger than ${limit} bytes`);
}

/** 415: the body is not JSON, or it is compressed (RFC 9110 section 15.5.16). */
export function unsupportedMediaType(message: string): Problem {
  return new Problem(415, 'unsupported media type', message);
}

/** 422 `conflict`: the name is taken (influxdb kit/transport/http/error_handler.go gives conflicts this status). */
export function conflict(message: string): Problem {
  return new Problem(422, 'conflict', message);
}

/** 500, which tells nothing of the cause. */
export function internalError(): Problem {
  return new Problem(500, 'internal error', 'an internal error has occurred');
}
