import type { Answer } from '../../spec/message.ts';
import { jsonOf } from './exchange.ts';

/** Whether an answer is a page for people. */
export function isWebPage({ headers, body }: Answer): boolean {
  return (headers['content-type'] ?? '').includes('text/html') || /^\s{0,100}<(!doctype|html)/i.test(body);
}

/**
 * What is odd about an answer, so that it may be of something in front of the server, or be cut off on the way;
 * undefined where nothing is. A server that answers so each time is judged by it. Rows of a query come as CSV
 * (InfluxDB API reference: PostQuery).
 */
export function oddityOf(answer: Answer): string | undefined {
  const { status, headers, body } = answer;
  if (status >= 500) return `status ${status}`;
  if (isWebPage(answer)) return 'a web page';
  if (body === '') return status === 200 || status === 201 ? 'no body' : undefined;
  const type = headers['content-type'] ?? '';
  if (status === 200 && /^text\/csv\b/i.test(type)) return undefined;
  if (jsonOf(answer) === undefined) return 'a body that is not JSON';
  return /\bjson\b/i.test(type) ? undefined : 'JSON under another name';
}
