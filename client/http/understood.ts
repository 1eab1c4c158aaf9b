import type { Answer } from '../../spec/message.ts';
import { isWebPage } from './content.ts';
import { type Exchange, jsonOf } from './exchange.ts';
import { type UnreachableCode, UnreachableError } from './unreachable-error.ts';

/** How often a read is sent whose answer is none of an API. */
const tries = 3;

/**
 * Sends a request until the answer is one of an API: a server error, a web page or JSON that is cut off may be of
 * something that passes by, so that a read is sent again. `repeatable`: whether it may be.
 * @throws UnreachableError where it stays so.
 */
export async function understood(send: () => Promise<Exchange>, repeatable: boolean): Promise<Exchange> {
  for (let time = 1; ; time += 1) {
    const exchange = await send();
    const error = misunderstanding(exchange);
    if (error === undefined) return exchange;
    if (!repeatable || time === tries) throw error;
  }
}

/** What servers answer in plain text to plain HTTP where they speak TLS: those in Go, and nginx. */
const wantsTls = /HTTP request (?:to an|was sent to) HTTPS (?:server|port)/i;

function misunderstanding({ draft, answer }: Exchange): UnreachableError | undefined {
  const request = `${draft.method} ${draft.path}`;
  if (answer.status === 400 && wantsTls.test(answer.body)) {
    const sentence = `The target answers ${request} with 400: it speaks TLS there, and no plain HTTP.`;
    return misunderstood(
      'TARGET_UNREACHABLE',
      sentence,
      'Give its URL with https://, or the port where it speaks plain HTTP.',
    );
  }
  if (isWebPage(answer)) {
    const sentence = `The target answers ${request} with a web page (${answer.status}), not with the API.`;
    const cure = 'Give the base URL of the server, without a path of its user interface, and past any page to log in.';
    return misunderstood('TARGET_IS_WEB_PAGE', sentence, cure);
  }
  if (answer.status >= 500) {
    const sentence = `The target answers ${request} with ${answer.status}.`;
    return misunderstood('TARGET_FAILS', sentence, 'Check the server and its log.');
  }
  if (isGarbled(answer)) {
    const sentence = `The target answers ${request} with ${answer.status} and what is not JSON.`;
    return misunderstood('TARGET_GARBLED', sentence, 'Check the server, and what stands between it and this machine.');
  }
  return undefined;
}

function misunderstood(code: UnreachableCode, sentence: string, cure: string): UnreachableError {
  return new UnreachableError(code, sentence, cure, { resending: 'unknown' });
}

/** Whether an answer says yes, but not what to. */
function isGarbled(answer: Answer): boolean {
  if (answer.status === 204 || answer.status >= 300) return false;
  return jsonOf(answer) === undefined;
}
