import { quoted, quotedWithNames } from '../../client/http/shell.ts';
import { creatingElsewhere } from './confirm.ts';
import type { RunOptions } from './options.ts';

/** The command line that repeats a run; secrets stand as shell variables. */
export function commandLine(options: RunOptions): string {
  const { profile, spec, requirements, only, exclude, seed, seeds, cases, path, concurrency } = options;
  const { overlays, strict, failOn, known, baseline, revocationMs, floors, without, limits } = options;
  const words = ['tokenproof', 'run', ...targetWords(options), '--profile', profile];
  for (const [flag, value] of options.reaching.words)
    words.push(flag, ...(value === undefined ? [] : [quotedWithNames(value)]));
  if (spec !== null) words.push('--spec', quoted(spec));
  for (const overlay of overlays) words.push('--overlay', quoted(overlay));
  for (const name of requirements) words.push('--requirements', quoted(name));
  for (const glob of only) words.push('--only', quoted(glob));
  for (const glob of exclude) words.push('--exclude', quoted(glob));
  words.push('--seed', String(seed), '--cases', String(cases));
  if (options.budget !== null) words.push('--budget', `${options.budget}ms`);
  if (seeds.length > 1) words.push('--seeds', String(seeds.length));
  if (options.shard !== null) words.push('--shard', `${options.shard.index}/${options.shard.count}`);
  if (concurrency !== 4) words.push('--concurrency', String(concurrency));
  if (revocationMs > 0) words.push('--revocation-within', `${revocationMs}ms`);
  if (options.consistentMs > 0) words.push('--consistent-within', `${options.consistentMs}ms`);
  if (path !== null) words.push('--path', path);
  for (const family of floors?.require ?? []) words.push('--require', family);
  if (floors?.minJudged != null) words.push('--min-judged', `${floors.minJudged}%`);
  for (const capability of without) words.push('--without', capability);
  if (known !== null) words.push('--known', quoted(known.source));
  if (baseline !== null) words.push('--baseline', quoted(baseline.source));
  if (creatingElsewhere(options) !== null) words.push('--yes');
  if (limits.readOnly) words.push('--read-only');
  if (limits.perSecond !== null) words.push('--rate', `${limits.perSecond}/s`);
  if (options.quick !== null) words.push('--quick', String(options.quick));
  if (strict) words.push('--strict');
  if (failOn !== null) words.push('--fail-on', failOn.join(','));
  return words.join(' ');
}

function targetWords({ target }: RunOptions): readonly string[] {
  if (target.kind === 'mock') return ['--mock'];
  if (target.kind === 'embedded') {
    const behaviour = target.behave === 'contract' ? [] : ['--behave', target.behave];
    const { replicas, lag = 0 } = target.cluster ?? {};
    const cluster = replicas === undefined ? [] : ['--replicas', String(replicas)];
    const late = lag === 0 ? [] : ['--lag', `${lag}ms`];
    return [
      '--embedded',
      ...behaviour,
      ...cluster,
      ...late,
      ...target.faults.flatMap((fault) => ['--fault', quoted(fault)]),
    ];
  }
  const { token, secondToken, password } = target.secretWords;
  return [
    ...['--target', quoted(target.url), ...given('--token', token)],
    ...(target.org === null ? [] : ['--org', quoted(target.org)]),
    ...(target.orgID === null ? [] : ['--org-id', quoted(target.orgID)]),
    ...(target.secondToken === null ? [] : given('--second-token', secondToken)),
    ...(target.secondOrgID === null ? [] : ['--second-org-id', quoted(target.secondOrgID)]),
    ...(target.user === null ? [] : ['--user', quoted(target.user), ...given('--password', password)]),
  ];
}

/** A flag with its word, which is quoted. */
function given(flag: string, word: string | null): readonly string[] {
  return word === null ? [] : [flag, word];
}
