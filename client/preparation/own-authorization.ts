import type { JsonObject } from '../../spec/json.ts';
import { comparable, isId } from '../ownership/identifier.ts';
import { textOf } from './caller.ts';

/** The authorization of the token that the run was given, and how it was told from others. */
export interface OwnAuthorization {
  readonly id: string;
  readonly how: 'its token is shown' | 'no other is shown' | 'no other of its user is active' | 'its description';
}

/** The row of a token's own authorization where that is certain: a description can be that of another token. */
export function certainly(rows: readonly JsonObject[], own: OwnAuthorization | null): JsonObject | null {
  if (own === null || own.how === 'its description') return null;
  return rows.find(({ id }) => isId(id) && comparable(id) === own.id) ?? null;
}

/** How influxd describes the token of its set-up (influxdb `tenant/service_onboarding.go`). */
const setUp = /'s Token$/;

/**
 * The authorization of a token among those that a list shows; null where it cannot be told. No list of InfluxDB 2.9 or
 * of Cloud shows tokens.
 */
export function ownAuthorization(
  rows: readonly JsonObject[],
  { token, userID }: { readonly token: string; readonly userID: string },
): OwnAuthorization | null {
  const only = (some: readonly JsonObject[], how: OwnAuthorization['how']): OwnAuthorization | null => {
    const [first, second] = some;
    return first !== undefined && second === undefined && isId(first.id) ? { id: comparable(first.id), how } : null;
  };
  const ofUser = rows.filter((row) => row.userID === userID && row.status !== 'inactive');
  return (
    only(
      rows.filter((row) => row.token === token),
      'its token is shown',
    ) ??
    only(rows, 'no other is shown') ??
    only(ofUser, 'no other of its user is active') ??
    only(
      ofUser.filter((row) => setUp.test(textOf(row, 'description') ?? '')),
      'its description',
    )
  );
}
