import { optionalID, optionalString } from '../../reference/http/shape.ts';
import type { Fault } from '../fault.ts';

/** How properties are changed wrongly. */
export const updatePropertiesFaults: readonly Fault[] = [
  {
    id: 'patch-touches-description',
    breaks: 'update/changes-only-what-it-says',
    says: 'An update of the status alone clears the description.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const description = change.description ?? (change.status === undefined ? undefined : '');
        return changed(current, { ...change, description }, now);
      },
    }),
  },
  {
    id: 'patch-takes-user',
    breaks: 'update/cannot-change-identity',
    says: 'An update that names a user gives the authorization to that user.',
    override: () => ({
      takenAtUpdate: (body) => {
        const userID = optionalID(body, 'userID');
        return userID === undefined ? {} : { userID };
      },
    }),
  },
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
    id: 'reactivated-token-widened',
    breaks: 'update/keeps-rights',
    says: 'A token for one bucket that was switched off and on again is one for all buckets.',
    override: ({ changed, consulted }) => {
      const reactivated = new Set<string>();
      return {
        changed: (current, change, now) => {
          const after = changed(current, change, now);
          if (current.status === 'inactive' && after.status === 'active') reactivated.add(after.id);
          return after;
        },
        consulted: (caller) => {
          const held = consulted(caller);
          if (!reactivated.has(caller.authorization?.id ?? '')) return held;
          return held.map(({ action, resource: { type, id, orgID } }) =>
            type === 'buckets' && id !== undefined && orgID !== undefined
              ? { action, resource: { type, orgID } }
              : {
                  action,
                  resource: { type, ...(id === undefined ? {} : { id }), ...(orgID === undefined ? {} : { orgID }) },
                },
          );
        },
      };
    },
  },
];
