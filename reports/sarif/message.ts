import { truncate } from '../../client/http/exchange.ts';
import { oneLine } from '../text/plain-text.ts';
import type { Message } from './log.ts';

/** The schema that a log names. */
export const logSchema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The longest message of a result, in characters. */
const longestMessage = 1_000;

/** A text on one line and not too long for a message. */
export function shortened(text: string): string {
  return truncate(oneLine(text), longestMessage);
}

/** A message that reads as the text does: without placeholders and links (SARIF 2.1.0 sections 3.11.5, 3.11.6). */
export function message(text: string): Message {
  return { text: text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
