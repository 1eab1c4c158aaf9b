import { createHash } from 'node:crypto';
import type { Change, ChangeLevel, ChangePlace, Comparison } from '../../spec/change/change.ts';
import type { Fact } from '../../spec/change/rules/findings.ts';
import { findings } from '../../spec/change/rules/operations.ts';
import { levelOf } from '../../spec/change/rules/rule.ts';
import type { ComparedContract } from '../../spec/change/side.ts';
import { schemaChanges, type Told } from './schemas.ts';

/** Compares two contracts by meaning: what each change takes away, and the smallest value that shows it. Rejects with ContractError. */
export async function compareContracts(old: ComparedContract, now: ComparedContract): Promise<Comparison> {
  const { facts, pairs } = findings(old.contract, now.contract);
  const told = [...facts.map(ofFact), ...pairs.flatMap((pair) => schemaChanges(pair))];
  const changes = told.map((one) => completed(one, old, now));
  return { old: summaryOf(old), new: summaryOf(now), changes: ordered(unique(changes)) };
}

function ofFact({ about, ...fact }: Fact): Told {
  return { ...fact, about, witness: null };
}

function completed({ about, ...told }: Told, old: ComparedContract, now: ComparedContract): Change {
  const { rule, operation, says, witness } = told;
  const place = (side: ComparedContract, pointer: string | null): ChangePlace | null =>
    pointer === null ? null : side.place(pointer);
  const fingerprint = createHash('sha256').update([rule, operation, about].join('\n')).digest('hex').slice(0, 16);
  const places = { old: place(old, told.old), new: place(now, told.new) };
  return { rule, level: levelOf(rule), operation, says, ...places, witness, fingerprint };
}

function summaryOf({ contract: { source, title, version, digest } }: ComparedContract): Comparison['old'] {
  return { source, title, version, digest };
}

/** Each change once: a schema that is met on two ways is changed once. */
function unique(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.toReversed().map((change) => [change.fingerprint, change])).values()].toReversed();
}

/** The worst first; those of one level in the order of the operations. */
function ordered(changes: readonly Change[]): readonly Change[] {
  const order: readonly ChangeLevel[] = ['breaking', 'undecided', 'risky', 'compatible'];
  return changes.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
}
