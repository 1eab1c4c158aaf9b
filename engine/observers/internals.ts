import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { show } from '../assertions/assert.ts';
import { Violation } from '../evidence/violation.ts';

/** What only the makers of a server can read in a message, by what it is. */
const internals: Readonly<Record<string, RegExp>> = {
  'a type of Go': /\bGo (?:value|struct field)\b|\bof type \*?[a-z]\w*\.[A-Z]\w*/,
  'a panic of Go': /\bpanic:|\bgoroutine \d+|runtime error:/,
  'a stack trace': /\n\s+at \S+|\bTraceback \(most recent call last\)|\bat [\w.$<>]+ \(\S+:\d+(?::\d+)?\)/,
  'a place in the source': /[\w-]+\.(?:go|rs|js|mjs|ts|java|py|rb|cc|cpp|cs):\d+/,
  'a class of an exception': /\b(?:[a-z]\w*\.){2,}[A-Z]\w*(?:Exception|Error)\b/,
  SQL: /\bSQLSTATE\b|\bsyntax error at or near\b|\bSELECT\b.+\bFROM\b|\bINSERT INTO\b/,
};

/**
 * The violation where the message of a refusal shows how the server is made: it is written for people (contract
 * `#/components/schemas/Error/properties/message`), and it helps those who look for weaknesses (CWE-209).
 */
export function shownInternals({ draft, answer }: Exchange): Violation | undefined {
  if (draft.operation === null || answer.status < 400) return undefined;
  const body = jsonOf(answer);
  const message = isObject(body) && typeof body.message === 'string' ? body.message : answer.body;
  const found = Object.entries(internals).find(([, pattern]) => pattern.test(message));
  if (found === undefined) return undefined;
  return new Violation(['a message without internals of the server'], `${found[0]} in ${show(message)}`);
}
