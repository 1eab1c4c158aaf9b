import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Side } from '../../../engine/following/sides.ts';
import type { Change, Witness } from '../../../spec/change/change.ts';
import type { OperationId } from '../../../spec/contract.ts';
import { builtInContract, readContract } from '../../../spec/loader/load.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';

/** An edit of the contract of InfluxDB OSS: what is there, and what is to be. */
export type Edit = readonly [from: string | RegExp, to: string];

const original = readFileSync(builtInContract('oss'), 'utf8');

/** The contract of InfluxDB OSS with edits, each of which must change it, in a file of a folder of its own. */
export async function edited(...edits: readonly Edit[]): Promise<Side> {
  const text = edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to edit: ${from}`);
    return after;
  }, original);
  const path = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'contract.yaml');
  writeFileSync(path, text);
  const { contract } = await readContract(path, { corrections: [] });
  return { contract, validators: compileContract(contract) };
}

/** A change whose witness one of the contracts accepts. */
export function changeOf(
  operation: OperationId,
  accepter: 'old' | 'new',
  witness: Pick<Witness, 'kind' | 'value'> & Partial<Witness>,
): Change {
  const verdict = (accepted: boolean) => ({ accepted, complaint: accepted ? null : 'it is refused' });
  return {
    ...{ rule: 'a-rule', level: 'breaking', operation, says: 'Something changed.', old: null, new: null },
    witness: {
      ...{ name: null, status: null, mediaType: 'application/json' },
      ...{ old: verdict(accepter === 'old'), new: verdict(accepter === 'new') },
      ...witness,
    },
    fingerprint: '0123456789abcdef',
  };
}

/** A change without a witness, at a place below an operation in the new contract. */
export function factOf(operation: OperationId, rule: string, at: string): Change {
  const place = { source: 'new.yaml', pointer: `/paths/~1/get${at}`, line: 1 };
  return { ...changeOf(operation, 'old', { kind: 'parameter', value: '' }), rule, new: place, witness: null };
}
