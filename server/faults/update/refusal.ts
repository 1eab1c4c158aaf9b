import { invalid } from '../../reference/http/problem.ts';
import type { Members } from '../../reference/http/shape.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** How refused updates take effect. */
export const updateRefusalFaults: readonly Fault[] = [
  {
    id: 'refused-update-half-done',
    breaks: 'update/refused-changes-nothing',
    says: 'An update with a status in capitals is refused after its description was stored.',
    override: ({ updateMembers, answeredState }) => {
      let refused = false;
      return {
        updateMembers: (body) => {
          refused = isInCapitals(body.status);
          return updateMembers(refused ? withoutStatus(body) : body);
        },
        answeredState: (before, after) => {
          if (refused) throw invalid('status must be active or inactive');
          return answeredState(before, after);
        },
      };
    },
  },
  {
    id: 'update-creates-unknown',
    breaks: 'update/unknown-creates-nothing',
    says: 'An update of an id that does not exist is refused, and leaves an authorization with that id.',
    override: () => ({
      updatesUnknown: (id, { store, caller }) => {
        if (caller.authorization !== undefined) store.authorizations.add(shadowOf(caller.authorization, id));
      },
    }),
  },
];

function isInCapitals(status: unknown): boolean {
  return status === 'ACTIVE' || status === 'INACTIVE';
}

function withoutStatus({ status: _, ...rest }: Members): Members {
  return rest;
}

function shadowOf(authorization: Authorization, id: string): Authorization {
  return { ...authorization, id, token: id, description: '' };
}
