import type { Run } from '../report/report.ts';

/** Something that was not the same in two runs. */
export interface Change {
  readonly cause: 'server' | 'contract' | 'suite' | 'settings' | 'seed';
  /** What it is, such as `server version`. */
  readonly what: string;
  readonly base: string;
  readonly head: string;
}

/**
 * What a difference comes from, as far as the runs tell: what changed between them; `selection` where the requirement
 * was not selected in one of them; `target` where nothing changed, so that the server behaves otherwise by itself.
 */
export type Cause = Change['cause'] | 'selection' | 'target';

/** What was not the same in two runs. */
export function changesBetween(base: Run, head: Run): readonly Change[] {
  const compared = (cause: Change['cause'], what: string, of: (run: Run) => string): readonly Change[] =>
    of(base) === of(head) ? [] : [{ cause, what, base: of(base), head: of(head) }];
  return [
    ...compared('server', 'server version', ({ target }) => target.server ?? 'unknown'),
    ...compared('server', 'server', ({ target }) => (target.kind === 'remote' ? target.url : target.kind)),
    ...compared(
      'contract',
      'contract',
      ({ contract }) => `${contract.title} ${contract.version} (${contract.digest.slice(0, 12)})`,
    ),
    ...compared('suite', 'tokenproof', ({ tool }) => tool.version),
    ...compared('settings', 'profile', ({ profile }) => profile),
    ...compared('settings', 'cases', ({ cases }) => String(cases)),
    ...compared('settings', 'principals', ({ principals }) => principals.join(', ')),
    ...compared('seed', 'seed', ({ seed }) => String(seed)),
  ];
}

/** The causes of a difference between two runs; the seed is one only where nothing else changed. */
export function causesOf(changes: readonly Change[]): readonly Cause[] {
  const causes = [...new Set(changes.map(({ cause }) => cause))];
  const graver = causes.filter((cause) => cause !== 'seed');
  if (graver.length > 0) return graver;
  return causes.length > 0 ? causes : ['target'];
}

const sentences: Readonly<Record<Cause, string>> = {
  server: 'server changed',
  contract: 'contract changed',
  suite: 'suite changed',
  settings: 'settings changed',
  seed: 'only the seed changed',
  selection: 'selected in one run alone',
  target: 'nothing else changed',
};

/** The causes in words, such as `server changed, contract changed`. */
export function causeText(causes: readonly Cause[]): string {
  return causes.map((cause) => sentences[cause]).join(', ');
}
