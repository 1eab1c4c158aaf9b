import type { ChangeLevel } from '../../spec/change/change.ts';
import type { Rule } from '../../spec/change/rules/rule.ts';
import { part } from './part.ts';

/** What `diff` makes of each level. */
const meanings: Readonly<Record<ChangeLevel, string>> = {
  breaking: 'takes away what was promised: diff fails',
  risky: 'may take something from clients that rely on more than the promise: told, and diff passes',
  compatible: 'takes nothing away: told, and diff passes',
  undecided: 'could not be told: a person has to look at it, and diff passes',
};

/** A rule of `diff`: what it tells, its level, and why it has that. */
export function explainRule(id: string, { level, says, because }: Rule): string {
  const parts = [part('tells', [says]), part('why', [because]), part('level', [`${level}: ${meanings[level]}`])];
  return [`${id} (${level})`, ...parts.flat()].join('\n');
}
