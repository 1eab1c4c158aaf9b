import { type Resending, type UnreachableCode, UnreachableError } from './unreachable-error.ts';

/** A request that failed, in words for people. */
export interface Failed {
  readonly url: string;
  /** Such as `GET /api/v2/authorizations`. */
  readonly request: string;
  /** Milliseconds that the whole exchange may take. */
  readonly timeout: number;
}

/** The exchange took longer than it may. */
export class DeadlineError extends Error {}

/** More came than may come. */
export class ExcessError extends Error {}

interface Kind {
  readonly code: UnreachableCode;
  readonly resending: Resending;
  readonly says: (failed: Failed, reason: string) => string;
  readonly cure: (failed: Failed) => string;
}

const unconnected: Kind = {
  code: 'TARGET_UNREACHABLE',
  resending: 'harmless',
  says: ({ url }, reason) => `${url} cannot be reached: ${reason}.`,
  cure: ({ timeout }) => `Check that the server runs there and answers within ${timeout} ms.`,
};

const untrusted: Kind = {
  code: 'TARGET_UNTRUSTED',
  resending: 'useless',
  says: ({ url }, reason) => `${url} is not to be trusted: ${reason}.`,
  cure: () => 'Give the authority that signs its certificate with --ca, or a URL with the name that it is for.',
};

const plain: Kind = {
  code: 'TARGET_UNREACHABLE',
  resending: 'useless',
  says: ({ url }) => `${url} cannot be reached: it speaks plain HTTP there, and no TLS.`,
  cure: ({ url }) => `Give ${url.replace(/^https:/, 'http:')}, or the port where it speaks TLS.`,
};

const silent: Kind = {
  code: 'TARGET_SILENT',
  resending: 'unknown',
  says: ({ url, request, timeout }) => `${url} did not answer ${request} in full within ${timeout} ms.`,
  cure: ({ timeout }) => `Check that the server answers within ${timeout} ms, or give it longer with --timeout.`,
};

const cutOff: Kind = {
  code: 'TARGET_CUT_OFF',
  resending: 'unknown',
  says: ({ url, request }, reason) => `${url} did not answer ${request} in full: ${reason}.`,
  cure: ({ url }) => {
    const secure = url.startsWith('http:') ? ` If it speaks TLS there, give ${url.replace(/^http:/, 'https:')}.` : '';
    return `Check the server, and what stands between it and this machine.${secure}`;
  },
};

const tooLarge: Kind = {
  code: 'TARGET_ANSWER_TOO_LARGE',
  resending: 'unknown',
  says: ({ url, request }, reason) => `${url} answers ${request} with more than can be taken: ${reason}.`,
  cure: () => 'Check what answers there.',
};

/** Errors of sockets and of undici by what they mean; everything else cuts an answer off. */
const kinds: readonly (readonly [codes: RegExp, kind: Kind])[] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|UND_ERR_CONNECT_TIMEOUT)$/, unconnected],
  [/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/, plain],
  [/^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA)/, untrusted],
  [/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/, silent],
  [/^(UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE|ERR_BUFFER_TOO_LARGE)$/, tooLarge],
];

/** What an error on the way means for the request that it befell. */
export function unreachable(cause: unknown, failed: Failed): UnreachableError {
  const { code, resending, says, cure } = kindOf(cause);
  return new UnreachableError(code, says(failed, reasonOf(cause)), cure(failed), { cause, resending });
}

function kindOf(cause: unknown): Kind {
  if (cause instanceof DeadlineError) return silent;
  if (cause instanceof ExcessError) return tooLarge;
  const code = codeOf(cause) ?? codeOf(innermost(cause)) ?? '';
  return kinds.find(([codes]) => codes.test(code))?.[1] ?? cutOff;
}

function codeOf(cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The error that others came of: the first of several addresses, or what a proxy was in the way of. */
function innermost(cause: unknown): unknown {
  if (cause instanceof AggregateError) return innermost(cause.errors[0]);
  return cause instanceof Error && cause.cause instanceof Error ? innermost(cause.cause) : cause;
}

function reasonOf(cause: unknown): string {
  const inner = innermost(cause);
  if (!(inner instanceof Error)) return String(inner);
  const message = inner.message.replace(/\.$/, '');
  const code = codeOf(inner);
  return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}
