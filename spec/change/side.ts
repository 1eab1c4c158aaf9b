import type { Contract } from '../contract.ts';
import { linesOf } from '../loader/lines.ts';
import { readContract } from '../loader/load.ts';
import type { References } from '../loader/origin/origin.ts';
import type { ChangePlace } from './change.ts';

/** One of two documents that are compared. */
export interface ComparedContract {
  readonly contract: Contract;
  /** The place of a pointer, with its line. */
  readonly place: (pointer: string) => ChangePlace;
}

/**
 * Reads a document to be compared: a file, an http(s) URL, or `git:REVISION:PATH`. It is compared as it stands, without the
 * corrections that servers are judged by, and may lack operations. `shown` is what it is called. Throws ContractError.
 */
export async function readCompared(
  source: string,
  references: References = 'near',
  shown = source,
): Promise<ComparedContract> {
  const { contract, text } = await readContract(source, { corrections: [], operations: 'any', references });
  let lines: ReturnType<typeof linesOf> | undefined;
  const place = (pointer: string): ChangePlace => {
    lines ??= linesOf(text);
    return { source: shown, pointer, line: lines(pointer) };
  };
  return { contract: { ...contract, source: shown }, place };
}
