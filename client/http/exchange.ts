import { answerJson } from '../../spec/answers/answer-json.ts';
import type { Answer, RequestDraft } from '../../spec/message.ts';

/** One request and what came back, as plain JSON. Unmasked: it may hold secrets until `maskExchange` took them out. */
export interface Exchange {
  readonly draft: RequestDraft;
  /** Header fields that were sent, with lower-case names. */
  readonly sent: Readonly<Record<string, string>>;
  /** The spoken name of the principal that sent it. */
  readonly as: string;
  /** Whether it prepares the target and is not itself on trial. */
  readonly setup: boolean;
  readonly answer: Answer;
  /** Milliseconds since the run's first request. */
  readonly startedAt: number;
  /** Milliseconds from sending to the last byte of the answer. */
  readonly ms: number;
}

/** The longest text of a body that a report carries, in characters. */
const longest = 2_000;

/** A text cut to a length that people read, saying how much is left out. */
export function truncate(text: string, limit = longest): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
}

/** Header fields as lines: a value of several lines, which none can have, stands for as many fields of the name. */
export function fieldLines(fields: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, value]) => value.split('\n').map((line) => [name, line] as const));
}

/** The same by name, as a client takes them: a list of lines where there are several. */
export function fieldValues(fields: Readonly<Record<string, string>>): Record<string, string | string[]> {
  const linesIn = (value: string) => (value.includes('\n') ? value.split('\n') : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, linesIn(value)]));
}

/**
 * Whether a path is written as most clients would not send it: they take dot segments out and write backslashes as
 * slashes (WHATWG URL Standard, path state).
 */
export function isRewritten(path: string): boolean {
  return new URL(`http://host${path}`).pathname !== path.split('?')[0];
}

/** The body of a draft as text for people, or null where it has none; bytes are shown in base64. */
export function bodyText({ body }: RequestDraft): string | null {
  if (body === undefined) return null;
  if ('text' in body) return body.text;
  return 'base64' in body ? `base64 ${body.base64}` : JSON.stringify(body.json);
}

/** The body of a draft as it goes over the wire, or null where it has none. */
export function bodyBytes(draft: RequestDraft): string | Uint8Array | null {
  return draft.body !== undefined && 'base64' in draft.body
    ? Buffer.from(draft.body.base64, 'base64')
    : bodyText(draft);
}

/** Path and query of a draft, percent-encoded. */
export function pathAndQuery(draft: RequestDraft): string {
  if (draft.query === undefined || draft.query.length === 0) return draft.path;
  const query = new URLSearchParams(draft.query.map(([name, value]): [string, string] => [name, value])).toString();
  return query === '' ? draft.path : `${draft.path}?${query}`;
}

/** The answer's body as JSON, or undefined where it is not JSON, or nested so deep that walking it would exhaust the stack. */
export function jsonOf(answer: Answer): unknown {
  const { value, isDeep } = answerJson(answer);
  return isDeep ? undefined : value;
}
