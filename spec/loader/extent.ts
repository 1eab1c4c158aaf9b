import type { Json, JsonPointer } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { follow, targetOf } from './references.ts';

/** The deepest nesting of a document; our own have 30 levels. */
const deepest = 200;

/** The most parts of a document whose references are written out; our own have some ten thousand. */
const most = 1_000_000;

/**
 * Makes sure that a document is nested no deeper than what works on it can follow, and stays of a size when its own
 * references are written out, which can double it at each step.
 * @throws ContractError where it is not.
 */
export function demandExtent(document: Json): void {
  demandShallow(document);
  const sizes = new Map<JsonPointer, number>();
  const sizeOf = (value: Json): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const target = targetOf(value);
    if (target !== undefined) return sizeAt(target);
    return Object.values(value).reduce((sum: number, child) => sum + sizeOf(child), 1);
  };
  const sizeAt = (at: JsonPointer): number => {
    const known = sizes.get(at);
    if (known !== undefined) return known;
    // What leads back to itself is refused elsewhere.
    sizes.set(at, 1);
    const target = follow(document, at);
    const size = target === undefined ? 1 : sizeOf(target);
    if (size > most) throw tooLarge(`has more than ${most} parts at ${at}`);
    sizes.set(at, size);
    return size;
  };
  if (sizeOf(document) > most) throw tooLarge(`has more than ${most} parts`);
}

function demandShallow(document: Json): void {
  let level: readonly Json[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw tooLarge(`is nested deeper than ${deepest} levels`);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}

function tooLarge(what: string): ContractError {
  const sentence = `The contract ${what}.`;
  return new ContractError('contract/too-deep', sentence, 'Give a document without what it does not need.');
}
