import type { Entry, Har, Header, Page, PostData, Request, Response } from 'har-format';
import { bodyText, type Exchange, fieldLines, pathAndQuery } from '../../client/http/exchange.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report, Run } from '../report/report.ts';

/**
 * The exchanges of all findings as an HTTP Archive (HAR 1.2), a page for each finding. What is not known, such as the
 * size of a header, is -1, as the format says. Exchanges know when they began only relative to the run.
 */
export function renderHar(report: Report): string {
  const { run } = report;
  const found = findingsOf(report);
  const har: Har = {
    log: {
      version: '1.2',
      creator: { ...run.tool },
      pages: found.map((one) => page(one, run)),
      entries: found.flatMap((one) => one.finding.exchanges.map((exchange) => entry(exchange, one, run))),
    },
  };
  return `${JSON.stringify(har, undefined, 2)}\n`;
}

function page({ finding, result, name }: Found, run: Run): Page {
  return {
    id: name,
    title: `${result.requirement}: expected ${finding.expected.join(' or ')}; actual ${finding.actual}`,
    startedDateTime: instant(finding.exchanges[0], run),
    pageTimings: {},
    _fingerprint: finding.fingerprint,
  };
}

function entry(exchange: Exchange, { name }: Found, run: Run): Entry {
  const { as, ms, setup } = exchange;
  return {
    pageref: name,
    startedDateTime: instant(exchange, run),
    time: ms,
    request: request(exchange, exchange.at?.url ?? run.target.url),
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

function instant(exchange: Exchange | undefined, { startedAt }: Run): string {
  return new Date(Date.parse(startedAt) + (exchange?.startedAt ?? 0)).toISOString();
}
