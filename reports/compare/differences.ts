import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import { isRequirementId } from '../../suites/catalogue.ts';
import type { Report, Run } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { replayCommand } from '../reproduction/replay-command.ts';
import { type Cause, type Change, causesOf } from './circumstances.ts';

/** How two runs differ about a requirement, the gravest first; `still` is broken in both in the same way, or excused since. */
export const kinds = ['new', 'coverage-lost', 'flaky', 'still', 'newly-covered', 'fixed'] as const;

/** How two runs differ about a requirement. */
export type Kind = (typeof kinds)[number];

/** What became of a requirement in one run; `absent` where it was not selected. */
export type Status = Outcome['status'] | 'absent';

/** One requirement that is worth a word, and why. */
export interface Difference {
  readonly requirement: string;
  readonly level: Result['level'];
  readonly kind: Kind;
  readonly base: Status;
  readonly head: Status;
  readonly causes: readonly Cause[];
  /** What came instead of what was promised, or why it was not judged; null where there is nothing to say. */
  readonly note: string | null;
  /** What had to come in the place of that; null where that is not known. */
  readonly expected: string | null;
  /** What came in the base where that was broken in another way; null where it was not. */
  readonly before: string | null;
  /** Of the finding in question; null where there is none. */
  readonly fingerprint: string | null;
  /** The command that shows the finding again; null where there is none. */
  readonly replay: string | null;
}

/** The differences between two reports, the gravest first. What stayed in order or unjudged is not among them. */
export function differencesBetween(base: Report, head: Report, changes: readonly Change[]): readonly Difference[] {
  const before = new Map<string, Result>(base.results.map((result) => [result.requirement, result]));
  const after = new Map<string, Result>(head.results.map((result) => [result.requirement, result]));
  const all = [...new Set([...after.keys(), ...before.keys()])].flatMap((requirement) => {
    const [one, other] = [before.get(requirement), after.get(requirement)];
    const kind = kindOf(one?.outcome, other?.outcome);
    return kind === null ? [] : [{ kind, ...described(requirement, one, other, [base.run, head.run], changes) }];
  });
  return all.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ kind, level }: Difference): number {
  return 2 * kinds.indexOf(kind) + (level === 'must' ? 0 : 1);
}

function kindOf(base: Outcome | undefined, head: Outcome | undefined): Kind | null {
  if (!isJudged(head)) return isJudged(base) ? 'coverage-lost' : null;
  if (head.status === 'flaky') return 'flaky';
  if (head.status === 'broken') return base?.status === 'broken' && sameFinding(base, head) ? 'still' : 'new';
  if (!isJudged(base)) return 'newly-covered';
  if (base.status === 'broken') return head.status === 'known' ? 'still' : 'fixed';
  return base.status === 'flaky' ? 'flaky' : null;
}

function isJudged(outcome: Outcome | undefined): outcome is Exclude<Outcome, { status: 'skipped' | 'error' }> {
  return outcome !== undefined && outcome.status !== 'skipped' && outcome.status !== 'error';
}

function sameFinding(one: { readonly finding: Finding }, other: { readonly finding: Finding }): boolean {
  return one.finding.fingerprint === other.finding.fingerprint;
}

function described(
  requirement: string,
  base: Result | undefined,
  head: Result | undefined,
  [baseRun, headRun]: readonly [Run, Run],
  changes: readonly Change[],
): Omit<Difference, 'kind'> {
  const [inBase, inHead] = [findingIn(base?.outcome), findingIn(head?.outcome)];
  const finding = inHead ?? inBase;
  return {
    requirement,
    level: head?.level ?? base?.level ?? 'must',
    base: base?.outcome.status ?? 'absent',
    head: head?.outcome.status ?? 'absent',
    causes: base !== undefined && head !== undefined ? causesOf(changes) : absenceCauses(requirement, changes),
    note: inHead?.actual ?? reasonIn(head?.outcome) ?? finding?.actual ?? null,
    expected: (inHead ?? (reasonIn(head?.outcome) === undefined ? finding : undefined))?.expected.join(' or ') ?? null,
    before: isAnother(inBase, inHead) ? inBase.actual : null,
    fingerprint: finding?.fingerprint ?? null,
    replay: finding === undefined ? null : replayCommand(inHead === undefined ? baseRun : headRun, finding),
  };
}

function isAnother(base: Finding | undefined, head: Finding | undefined): base is Finding {
  return base !== undefined && head !== undefined && base.fingerprint !== head.fingerprint;
}

function absenceCauses(requirement: string, changes: readonly Change[]): readonly Cause[] {
  const suite = !isRequirementId(requirement) || changes.some(({ cause }) => cause === 'suite');
  return [suite ? 'suite' : 'selection'];
}

function findingIn(outcome: Outcome | undefined): Finding | undefined {
  return outcome !== undefined && 'finding' in outcome ? outcome.finding : undefined;
}

function reasonIn(outcome: Outcome | undefined): string | undefined {
  if (outcome?.status === 'skipped') return `${outcome.reason}: ${outcome.note}`;
  return outcome?.status === 'error' ? outcome.reason : undefined;
}
