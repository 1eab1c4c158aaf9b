import type { Recorded } from '../../../client/har/recorded.ts';
import { contractTypes } from '../../../spec/resource-types.ts';
import { callerOf } from '../credential.ts';
import type { History } from '../history.ts';
import type { SequenceFinding, SequenceRule } from './finding.ts';
import { deletionBefore, knownBefore } from './state.ts';

/** Collections and operations that nobody may use without a credential: elsewhere a success proves nothing. */
const guarded = new Set<string>([...contractTypes, 'write', 'query', 'delete', 'me']);

/** A token that is used with success after its authorization was deleted. */
export const usedAfterDeletion: SequenceRule = (history, { revocationMs }) =>
  usesOf(history).flatMap(({ at, id }): readonly SequenceFinding[] => {
    const deletion = deletionBefore(history, id, at, revocationMs);
    if (deletion === undefined) return [];
    const requirement = at.exchange.draft.operation === null ? 'delete/every-door-shut' : 'delete/ends-token';
    return [
      {
        requirement,
        expected: 'status 401',
        actual: usedWith(at, 'a deleted authorization'),
        shows: [deletion.at, at],
      },
    ];
  });

/** A token that is used with success after it was switched off. */
export const usedWhileOff: SequenceRule = (history, { revocationMs }) =>
  usesOf(history).flatMap(({ at, id }): readonly SequenceFinding[] => {
    const known = knownBefore(history, id, at);
    if (known === null || known.shown.status !== 'inactive' || known.at.end + revocationMs > at.begin) return [];
    const actual = usedWith(at, 'an inactive authorization');
    return [{ requirement: refusedBy(at), expected: 'a refusal', actual, shows: [known.at, at] }];
  });

interface Use {
  readonly at: Recorded;
  /** The authorization that the token belongs to. */
  readonly id: string;
}

/** Successes that prove that a token of a known authorization works. */
function usesOf({ exchanges, owners }: History): readonly Use[] {
  return exchanges.flatMap((at) => {
    const { answer, draft } = at.exchange;
    const [, collection] = /^\/api\/v2\/([^/?]+)/.exec(draft.path) ?? [];
    if (answer.status >= 300 || draft.method === 'OPTIONS' || !guarded.has(collection ?? '')) return [];
    const token = callerOf(at);
    const ids = token === null ? undefined : owners.get(token);
    const [id] = ids ?? [];
    return id === undefined || ids?.size !== 1 ? [] : [{ at, id }];
  });
}

function usedWith({ exchange: { answer } }: Recorded, whose: string): string {
  return `status ${answer.status} with the token of ${whose}`;
}

function refusedBy({ exchange: { draft } }: Recorded): string {
  switch (draft.operation) {
    case 'GetAuthorizations':
    case 'PostAuthorizations':
      return 'status/inactive-token-refused-on-collection';
    case null:
      return 'status/inactive-token-refused-on-resources';
    default:
      return 'status/inactive-token-refused-on-item';
  }
}
