import { notFound } from '../problem.ts';
import { endOfString } from '../strict-json.ts';
import type { Fault } from './fault.ts';

/** How requests are read wrongly. */
export const decodingFaults: readonly Fault[] = [
  {
    id: 'trailing-bytes-accepted',
    breaks: 'errors/invalid-payload-refused',
    says: 'Bytes after the JSON document of a body are ignored.',
    override: ({ documentText }) => ({ documentText: (text) => firstObject(documentText(text)) }),
  },
  {
    id: 'malformed-id-not-found',
    breaks: 'errors/malformed-id-invalid',
    says: 'A malformed id in the path is answered as an unknown one.',
    override: () => ({ malformedID: () => notFound('authorization') }),
  },
];

/** The text up to the end of the object that it starts with; the whole text where that has no end. */
function firstObject(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
