import { normalize, sep } from 'node:path';
import { isUrl } from '../../spec/loader/read.ts';
import { builtInName } from './contract-lines.ts';

/** The path of the file in the repository that a document was read from; null for one of another place. */
export function fileOf(source: string): string | null {
  if (isUrl(source) || builtInName(source) !== null) return null;
  return normalize(pathIn(source)).split(sep).join('/');
}

/** The path of a document within its revision where it is one of git, as in `git:main:contract.yaml`; else as it is. */
export function pathIn(source: string): string {
  return /^git:[^:]+:(.+)$/s.exec(source)?.[1] ?? source;
}
