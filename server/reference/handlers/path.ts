import type { Call } from '../call.ts';
import { invalid } from '../http/problem.ts';
import { parseID } from '../model/identifiers.ts';

/** The id in the path of a request. Throws a Problem 400. */
export function pathID({ parameters }: Call): string {
  const id = parseID(parameters.id ?? '');
  if (id === undefined) throw invalid('id must have a length of 16 bytes');
  return id;
}
