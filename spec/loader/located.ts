import { ContractError, type ContractErrorCode } from './contract-error.ts';
import { linesOf } from './lines.ts';

/** The errors about one member of the document; the others are about all of it. */
const aboutMembers: ReadonlySet<string> = new Set<ContractErrorCode>([
  'contract/invalid',
  'contract/schema',
  'contract/unresolved-reference',
  'contract/circular-reference',
]);

/** The same error with its document and place in the sentence, and the line of the document's text on which that is. */
export function located(error: ContractError, text: string, source: string): ContractError {
  const { message, cure, pointer, cause } = error;
  if (pointer === '' || !aboutMembers.has(error.code)) return error;
  const place = `${pointer} (line ${linesOf(text)(pointer)})`;
  const placed = message.includes(pointer)
    ? message.replace(pointer, () => place)
    : message.replace(/\.?$/, () => `, at ${place}.`);
  const named = message.includes(source) ? placed : `In ${source}: ${placed}`;
  return new ContractError(error.code, named, cure, pointer, { cause });
}
