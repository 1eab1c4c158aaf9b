import { quoted } from '../../client/http/shell.ts';
import type { RunOptions } from '../run/options.ts';
import type { SideOptions } from './sides.ts';

/** The command line that plays one sequence again; secrets stand as shell variables. */
export function replayLine(a: SideOptions, b: SideOptions, seed: number, path: string): string {
  const words = ['tokenproof', 'lockstep', ...argumentOf(a), ...argumentOf(b), ...flagsOf('a', a), ...flagsOf('b', b)];
  return [
    ...words,
    '--seed',
    String(seed),
    '--cases',
    String(a.options.cases),
    ...(path === '' ? [] : ['--path', path]),
  ].join(' ');
}

function argumentOf({ options: { target } }: SideOptions): readonly string[] {
  return target.kind === 'remote' ? [quoted(target.url)] : [];
}

function flagsOf(side: 'a' | 'b', { options }: SideOptions): readonly string[] {
  const { target, profile, profileGiven } = options;
  const words = profileGiven ? [`--profile-${side}`, profile] : [];
  return [...words, ...targetFlags(side, target)];
}

function targetFlags(side: 'a' | 'b', target: RunOptions['target']): readonly string[] {
  const variable = (name: string) => `"$${name}_${side.toUpperCase()}"`;
  if (target.kind === 'mock') return [];
  if (target.kind === 'embedded') {
    const faults = target.faults.flatMap((fault) => [`--fault-${side}`, quoted(fault)]);
    if (target.behave !== 'contract') return [`--behave-${side}`, target.behave, ...faults];
    return [`--embedded-${side}`, ...faults];
  }
  return [
    ...[`--token-${side}`, variable('TOKEN')],
    ...(target.org === null ? [] : [`--org-${side}`, quoted(target.org)]),
    ...(target.orgID === null ? [] : [`--org-id-${side}`, quoted(target.orgID)]),
    ...(target.secondToken === null ? [] : [`--second-token-${side}`, variable('SECOND_TOKEN')]),
    ...(target.secondOrgID === null ? [] : [`--second-org-id-${side}`, quoted(target.secondOrgID)]),
    ...(target.user === null
      ? []
      : [`--user-${side}`, quoted(target.user), `--password-${side}`, variable('PASSWORD')]),
  ];
}
