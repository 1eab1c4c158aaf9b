import { relative } from 'node:path';

/** A path as people write it, relative to where they are. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
