import type { RunOptions } from './options.ts';

/** The command line that repeats a run; secrets stand as shell variables. */
export function commandLine(options: RunOptions): string {
  const {
    profile,
    spec,
    requirements,
    only,
    seed,
    seeds,
    cases,
    path,
    concurrency,
    strict,
    known,
    baseline,
    revocationMs,
  } = options;
  const words = ['tokenproof', 'run', ...targetWords(options), '--profile', profile];
  if (spec !== null) words.push('--spec', quoted(spec));
  for (const name of requirements) words.push('--requirements', quoted(name));
  for (const glob of only) words.push('--only', quoted(glob));
  words.push('--seed', String(seed), '--cases', String(cases));
  if (seeds.length > 1) words.push('--seeds', String(seeds.length));
  if (concurrency !== 4) words.push('--concurrency', String(concurrency));
  if (revocationMs > 0) words.push('--revocation-within', `${revocationMs}ms`);
  if (path !== null) words.push('--path', path);
  if (known !== null) words.push('--known', quoted(known.source));
  if (baseline !== null) words.push('--baseline', quoted(baseline.source));
  if (strict) words.push('--strict');
  return words.join(' ');
}

function targetWords({ target }: RunOptions): readonly string[] {
  if (target.kind === 'mock') return ['--mock'];
  if (target.kind === 'embedded') {
    const behaviour = target.behave === 'contract' ? [] : ['--behave', target.behave];
    return [...behaviour, ...target.faults.flatMap((fault) => ['--fault', quoted(fault)])];
  }
  return [
    ...['--target', quoted(target.url), '--token', '"$TOKEN"'],
    ...(target.org === null ? [] : ['--org', quoted(target.org)]),
    ...(target.orgID === null ? [] : ['--org-id', quoted(target.orgID)]),
    ...(target.secondToken === null ? [] : ['--second-token', '"$TOKEN_SECOND"']),
    ...(target.secondOrgID === null ? [] : ['--second-org-id', quoted(target.secondOrgID)]),
    ...(target.user === null ? [] : ['--user', quoted(target.user), '--password', '"$PASSWORD"']),
  ];
}

/** The words of such a command line, as a POSIX shell splits it; variables stay as they are. */
export function wordsOf(command: string): readonly string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g) ?? [];
  const bare = (_: string, single?: string, double?: string, escaped?: string) => single ?? double ?? escaped ?? '';
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"|\\(.)/g, bare));
}

/** A word as a POSIX shell reads it back. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
