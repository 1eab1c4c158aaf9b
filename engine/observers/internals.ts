import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { show } from '../assertions/assert.ts';
import { Violation } from '../evidence/violation.ts';

/**
 * What only the makers of a server can read in a message, by what it is. Each repetition is bounded, and so is where one
 * can begin, so that a search takes linear time.
 */
const internals: Readonly<Record<string, RegExp>> = {
  'a type of Go': /\bGo (?:value|struct field)\b|\bof type \*?[a-z]\w{0,40}\.[A-Z]\w/,
  'a panic of Go': /\bpanic:|\bgoroutine \d|runtime error:/,
  'a stack trace': /\n[\t ]{1,20}at \S|\bTraceback \(most recent call last\)|\bat [\w.$<>]{1,80} \(\S{1,200}:\d{1,9}\)/,
  'a place in the source': /[\w-]\.(?:go|rs|js|mjs|ts|java|py|rb|cc|cpp|cs):\d/,
  'a class of an exception': /\b[a-z]\w{0,40}\.[a-z]\w{0,40}\.[A-Z]\w{0,60}(?:Exception|Error)\b/,
  SQL: /\bSQLSTATE\b|\bsyntax error at or near\b|\bSELECT\b.{1,500}\bFROM\b|\bINSERT INTO\b/,
};

/** A longer message is looked at so far, in characters; people read less. */
const longest = 20_000;

/**
 * The violation where the message of a refusal shows how the server is made: it is written for people (contract
 * `#/components/schemas/Error/properties/message`), and it helps those who look for weaknesses (CWE-209).
 */
export function shownInternals({ draft, answer }: Exchange): Violation | undefined {
  if (draft.operation === null || answer.status < 400) return undefined;
  const body = jsonOf(answer);
  const message = isObject(body) && typeof body.message === 'string' ? body.message : answer.body;
  const found = Object.entries(internals).find(([, pattern]) => pattern.test(message.slice(0, longest)));
  if (found === undefined) return undefined;
  return new Violation(['a message without internals of the server'], `${found[0]} in ${show(message)}`);
}
