import type { Answer } from '../../spec/message.ts';
import type { Failed } from './failure.ts';
import { type UnreachableDetails, UnreachableError } from './unreachable-error.ts';

/**
 * What an answer means that does not come of judging the request: that too much is asked for, or that something in
 * front of the server speaks in its stead (RFC 6585 section 4, RFC 9110 sections 15.4, 15.6.3, 15.6.4 and 15.6.5).
 * Undefined where the answer is the server's own.
 */
export function saidByMiddleman(answer: Answer, { url, request }: Failed): UnreachableError | undefined {
  const { status, headers } = answer;
  const said = `${url} answers ${request} with ${status}`;
  const waitMs = retryAfter(headers['retry-after'] ?? '');
  const details = (resending: UnreachableDetails['resending']): UnreachableDetails => {
    return { resending, ...(waitMs === undefined ? {} : { waitMs }) };
  };
  if (status === 429 || status === 503) {
    const cure = 'Wait until it is less busy, or ask less of it at a time with --concurrency 1.';
    const what = status === 429 ? 'too many requests' : 'unavailable';
    const resending = status === 429 ? 'harmless' : 'unknown';
    return new UnreachableError('TARGET_OVERLOADED', `${said} (${what}).`, cure, details(resending));
  }
  if (status === 502 || status === 504) {
    const cure = 'Check the server behind the gateway or proxy that answers there.';
    return new UnreachableError('TARGET_GATEWAY', `${said} (gateway without an answer).`, cure, details('unknown'));
  }
  if (isRedirect(answer)) {
    const cure =
      'Give the URL that the server itself is at: redirects are not followed, as a token would go with them.';
    return new UnreachableError('TARGET_REDIRECTS', `${said} (redirect).`, cure, details('unknown'));
  }
  return undefined;
}

/** Whether an answer leads elsewhere (RFC 9110 section 15.4); 304 leads nowhere but to what the client has. */
export function isRedirect({ status }: Answer): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** Milliseconds that a `Retry-After` asks for: seconds or a date (RFC 9110 section 10.2.3). */
function retryAfter(value: string): number | undefined {
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
