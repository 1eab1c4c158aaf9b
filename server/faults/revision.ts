import { invalid } from '../reference/http/problem.ts';
import { type Members, optionalString } from '../reference/http/shape.ts';
import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** How updates go wrong that are empty, refused, repeated, or about nothing. */
export const revisionFaults: readonly Fault[] = [
  {
    id: 'empty-update-switches-on',
    breaks: 'update/empty-changes-nothing',
    says: 'An update without any property sets the status to its default.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const empty = change.status === undefined && change.description === undefined;
        return changed(current, empty ? { ...change, status: 'active' } : change, now);
      },
    }),
  },
  {
    id: 'update-takes-creation-time',
    breaks: 'update/read-only-kept',
    says: 'An update of createdAt alone is carried out.',
    override: () => ({
      takenAtUpdate: (body) => {
        const time = Object.keys(body).length === 1 ? Date.parse(optionalString(body, 'createdAt') ?? '') : Number.NaN;
        return Number.isNaN(time) ? {} : { createdAt: time };
      },
    }),
  },
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
    id: 'description-changes-once',
    breaks: 'update/last-wins',
    says: 'A description can be changed once; a later change of it is not stored.',
    override: ({ changed }) => {
      const described = new Set<string>();
      return {
        changed: (current, change, now) => {
          const description = described.has(current.id) ? undefined : change.description;
          if (change.description !== undefined) described.add(current.id);
          return changed(current, { ...change, description }, now);
        },
      };
    },
  },
  {
    id: 'updated-at-moves-once',
    breaks: 'update/moves-each-time',
    says: 'The first update moves updatedAt, and no later one does.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const after = changed(current, change, now);
        return current.updatedAt === current.createdAt ? after : { ...after, updatedAt: current.updatedAt };
      },
    }),
  },
  {
    id: 'update-answered-without-names',
    breaks: 'update/shown-alike',
    says: 'The answer to an update lacks the names of the organization and the user.',
    override: () => ({
      represented: (representation, occasion) =>
        occasion === 'update' ? { ...representation, org: undefined, user: undefined } : representation,
    }),
  },
  {
    id: 'empty-description-ignored',
    breaks: 'update/empties-description',
    says: 'An update cannot empty the description of an inactive authorization.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const ignored = current.status === 'inactive' && change.description === '';
        return changed(current, ignored ? { ...change, description: undefined } : change, now);
      },
    }),
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
