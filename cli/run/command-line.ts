import { quoted } from '../../client/http/shell.ts';
import type { RunOptions } from './options.ts';

/** The command line that repeats a run; secrets stand as shell variables. */
export function commandLine(options: RunOptions): string {
  const { profile, spec, only, seed, seeds, cases, path, concurrency, strict, known, baseline, revocationMs } = options;
  const words = ['tokenproof', 'run', ...choiceWords(options), '--profile', profile];
  if (spec !== null) words.push('--spec', quoted(spec));
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

function choiceWords({ choice }: RunOptions): readonly string[] {
  if (choice.kind === 'mock') return ['--mock'];
  if (choice.kind === 'embedded') {
    const behaviour = choice.behave === 'contract' ? [] : ['--behave', choice.behave];
    return [...behaviour, ...choice.faults.flatMap((fault) => ['--fault', quoted(fault)])];
  }
  return [
    ...['--target', quoted(choice.url), '--token', '"$TOKEN"'],
    ...(choice.org === null ? [] : ['--org', quoted(choice.org)]),
    ...(choice.orgID === null ? [] : ['--org-id', quoted(choice.orgID)]),
    ...(choice.secondToken === null ? [] : ['--second-token', '"$TOKEN_SECOND"']),
    ...(choice.secondOrgID === null ? [] : ['--second-org-id', quoted(choice.secondOrgID)]),
    ...(choice.user === null ? [] : ['--user', quoted(choice.user), '--password', '"$PASSWORD"']),
  ];
}
