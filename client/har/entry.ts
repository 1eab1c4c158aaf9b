import type { Entry, Header, PostData, Request, Response } from 'har-format';
import { bodyText, type Exchange, fieldLines, pathAndQuery } from '../http/exchange.ts';

/** Where and when an exchange took place. */
export interface Occasion {
  /** Base URL of the server. */
  readonly url: string;
  /** RFC 3339, UTC. */
  readonly startedDateTime: string;
}

/**
 * An exchange as an entry of an HTTP Archive (HAR 1.2). What is not known, such as the size of a header, is -1, as the
 * format says.
 */
export function entryOf(exchange: Exchange, { url, startedDateTime }: Occasion): Entry {
  const { as, ms, setup } = exchange;
  return {
    startedDateTime,
    time: ms,
    request: request(exchange, url),
    response: response(exchange),
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
    comment: setup ? `${as}, preparing` : as,
  };
}

function request(exchange: Exchange, url: string): Request {
  const { draft, sent } = exchange;
  const postData = postDataOf(exchange);
  return {
    method: draft.method,
    url: `${url}${pathAndQuery(draft)}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers(sent),
    queryString: (draft.query ?? []).map(([name, value]) => ({ name, value })),
    ...(postData === null ? {} : { postData }),
    headersSize: -1,
    bodySize: postData === null ? 0 : -1,
  };
}

/** The format has no place for bytes in a request: they are in base64, and a comment says so. */
function postDataOf({ draft, sent }: Exchange): PostData | null {
  const text = bodyText(draft);
  const mimeType = sent['content-type'] ?? '';
  if (text === null) return null;
  if (draft.body === undefined || !('base64' in draft.body)) return { mimeType, text };
  return { mimeType, text: draft.body.base64, comment: 'base64' };
}

function response({ answer }: Exchange): Response {
  const size = Number(answer.headers['content-length'] ?? Number.NaN);
  return {
    status: answer.status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers(answer.headers),
    content: {
      size: Number.isInteger(size) ? size : -1,
      mimeType: answer.headers['content-type'] ?? '',
      text: answer.body,
    },
    redirectURL: answer.headers.location ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

function headers(fields: Readonly<Record<string, string>>): Header[] {
  return fieldLines(fields).map(([name, value]) => ({ name, value }));
}
