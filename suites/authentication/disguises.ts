import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { changedAt, type DisguiseKind, disguisesOf } from '../../engine/inputs/disguises.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated } from '../../engine/inputs/operations.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What stands for a token and is none. */
export const disguisedTokens = [
  defineRequirement({
    id: 'authentication/hashed-token-refused',
    level: 'must',
    sends: 'The hash of a real token is sent in its place, by several algorithms and in the forms that hashes have.',
    demands: 'The answer is 401: who reads what the server stores cannot act with it.',
    cites: [sources.hashInsteadOfPassword, sources.tokenHash, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(['hashes'] as const),
    check: (trial, table) => assertRefused(trial, (token) => rowsAt(disguisesOf(table[0], token), table)),
  }),
  defineRequirement({
    id: 'authentication/encoded-token-refused',
    level: 'must',
    sends:
      'A real token is sent in another encoding: other digits of base64 for the same bytes, encoded again, quoted, doubled, cut, in another case.',
    demands: 'The answer is 401: a token has one spelling.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(['sameBytes', 'encoded', 'altered'] as const),
    check: assertDisguisesRefused,
  }),
  defineRequirement({
    id: 'authentication/every-position-counts',
    level: 'must',
    sends: 'A real token is sent once for each of its characters, that one changed.',
    demands: 'Each answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(['each']),
    check: (trial, table) =>
      assertRefused(trial, (token) =>
        rowsAt(
          [...token].map((_, at) => changedAt(token, at)),
          table,
        ),
      ),
  }),
] as const;

function assertDisguisesRefused(trial: Trial, kind: DisguiseKind): Promise<void> {
  return assertRefused(trial, (token) => disguisesOf(kind, token));
}

/** Asserts that none of the texts that are made of a token in use is taken for it, each tried with another operation. */
async function assertRefused(trial: Trial, disguised: (token: string) => readonly string[]): Promise<void> {
  const { made, holder } = await administrator(trial);
  await holder.list();
  for (const [index, token] of disguised(made.token).entries()) {
    if (token === made.token) continue;
    trial.setting.secrets.add(token, '$ALTERED_TOKEN');
    const operation = guardedOperations[index % guardedOperations.length] ?? 'GetAuthorizations';
    assertStatus(await call(trial.holder(token, 'stranger'), operation, operated(trial, made)), 401);
  }
}
