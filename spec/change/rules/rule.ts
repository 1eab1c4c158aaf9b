import type { ChangeLevel } from '../change.ts';
import { type Row, schemaRules } from './schema-rules.ts';
import { sides } from './side.ts';
import { structural } from './structural-rules.ts';

/** What a rule tells, and how much that means to those who use the API. */
export interface Rule {
  readonly level: ChangeLevel;
  /** One sentence: what changed. */
  readonly says: string;
  /** One or two sentences: why it has its level. */
  readonly because: string;
}

const rows: readonly Row[] = [
  ...Object.entries(structural).map(([id, [level, says, because]]): Row => [id, level, says, because]),
  ...sides.flatMap(schemaRules),
];

/** Every rule by its id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  rows.map(([id, level, says, because]) => [id, { level, says, because }]),
);

/** The level of a rule. */
export function levelOf(rule: string): ChangeLevel {
  return rules.get(rule)?.level ?? 'undecided';
}
