import { comparable } from '../../../client/ownership/identifier.ts';
import type { JsonObject } from '../../../spec/json.ts';
import { type History, precedes } from '../history.ts';
import type { SequenceFinding, SequenceRule } from './finding.ts';
import { deletionBefore, knownBefore } from './state.ts';

/** Members that only an update of the authorization itself changes, or nothing at all. */
const lasting = ['status', 'description', 'orgID', 'userID', 'createdAt'] as const;

/** What an authorization shows otherwise than before, with nothing between that may have changed it. */
export const wentBack: SequenceRule = (history) =>
  [...history.sights].flatMap(([id, sights]) =>
    sights.flatMap(({ at, shown }): readonly SequenceFinding[] => {
      if (at.exchange.draft.operation === 'PatchAuthorizationsID') return [];
      const known = knownBefore(history, id, at);
      const name = known === null ? undefined : lasting.find((member) => differs(known.shown, shown, member));
      if (known === null || name === undefined) return [];
      const actual = `${name} ${JSON.stringify(shown[name])}, and no update of ${id} in the recording lies between`;
      const requirement = backBy(known.at.exchange.draft.operation);
      return [{ requirement, expected: `${name} ${JSON.stringify(known.shown[name])}`, actual, shows: [known.at, at] }];
    }),
  );

function differs(before: JsonObject, after: JsonObject, name: string): boolean {
  if (before[name] === undefined || after[name] === undefined) return false;
  // A point in time may be written in several ways.
  if (name === 'createdAt') return Date.parse(String(before[name])) !== Date.parse(String(after[name]));
  return before[name] !== after[name];
}

function backBy(operation: string | null): string {
  if (operation === 'PatchAuthorizationsID') return 'update/read-back';
  return operation === 'PostAuthorizations' ? 'read/equals-created' : 'read/alike-everywhere';
}

/** An authorization that is shown, changed or deleted after its deletion. */
export const seenAfterDeletion: SequenceRule = (history) => {
  const shown = [...history.sights].flatMap(([id, sights]) =>
    sights.flatMap(({ at }): readonly SequenceFinding[] => {
      const deletion = deletionBefore(history, id, at);
      if (deletion === undefined || at.exchange.draft.operation === 'PostAuthorizations') return [];
      const isList = at.exchange.draft.operation === 'GetAuthorizations';
      const [requirement, expected] = isList
        ? ['delete/ends-listing', `a list without ${id}`]
        : ['delete/ends-reading', 'status 404'];
      const actual = isList ? `a list with the deleted ${id}` : `status ${at.exchange.answer.status}`;
      return [{ requirement, expected, actual, shows: [deletion.at, at] }];
    }),
  );
  return [...shown, ...deletedTwice(history)];
};

function deletedTwice(history: History): readonly SequenceFinding[] {
  return [...history.changes].flatMap(([id, changes]) =>
    changes
      .filter(({ by, certain }) => by === 'delete' && certain)
      .flatMap(({ at }) => {
        const earlier = deletionBefore(history, id, at);
        if (earlier === undefined) return [];
        const actual = `status ${at.exchange.answer.status}`;
        return [{ requirement: 'delete/again-not-found', expected: 'status 404', actual, shows: [earlier.at, at] }];
      }),
  );
}

/** An id that is given to two authorizations, or a token that is shown for two. */
export const givenTwice: SequenceRule = ({ changes, sights, owners }) => {
  const ids = [...changes].flatMap(([id, all]): readonly SequenceFinding[] => {
    const made = all.filter(({ by, certain }) => by === 'create' && certain);
    const [first, second] = made;
    if (first === undefined || second === undefined) return [];
    const between = all.some(({ by, at }) => by === 'delete' && !precedes(second.at, at));
    const requirement = between ? 'delete/id-not-given-again' : 'create/unique';
    const shows = [first.at, second.at];
    return [{ requirement, expected: 'an id that no authorization has or had', actual: `the id ${id} again`, shows }];
  });
  const tokens = [...owners].flatMap(([token, all]): readonly SequenceFinding[] => {
    if (all.size < 2) return [];
    const shows = [...all].flatMap((id) =>
      (sights.get(comparable(id)) ?? []).filter(({ shown }) => shown.token === token).slice(0, 1),
    );
    const actual = `one token for ${[...all].join(' and ')}`;
    const expected = 'a token that no other authorization has or had';
    return [{ requirement: 'create/token-never-again', expected, actual, shows: shows.map(({ at }) => at) }];
  });
  return [...ids, ...tokens];
};
