import type { Run } from './report.ts';

/** What a reader has to know about how a run was judged, a sentence each, for documents without a sentence of the verdict. */
export function remarksOf({ notices = [], target }: Pick<Run, 'notices' | 'target'>): readonly string[] {
  const unchecked = target.insecure ? ['The certificate of the server was not checked (--insecure).'] : [];
  return [...unchecked, ...notices];
}
