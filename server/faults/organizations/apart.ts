import { notFound, type Problem, unauthorized } from '../../reference/http/problem.ts';
import { named } from '../../reference/model/store.ts';
import { anyway, type Fault } from '../fault.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** How organizations are kept apart wrongly. */
export const organizationsApartFaults: readonly Fault[] = [
  {
    id: 'other-organization-visible',
    breaks: 'organizations/hidden',
    says: 'A list shows the authorizations of other organizations.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        item.orgID !== caller.authorization?.orgID || showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'other-organization-writable',
    breaks: 'organizations/unchanged',
    says: 'Authorizations of other organizations can be updated and deleted.',
    override: ({ mayWrite }) => ({
      mayWrite: (caller, item, allowed) =>
        item.orgID !== caller.authorization?.orgID || mayWrite(caller, item, allowed),
    }),
  },
  {
    id: 'organization-name-opens',
    breaks: 'organizations/hidden-from-filters',
    says: 'A list filtered by the name of an organization shows all of it to anyone.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const id = named(store.organizations, query.get('org') ?? '')?.id;
        const others = store.authorizations.list().filter((one) => one.orgID === id && !selected.includes(one));
        return [...rows(selected, query, store), ...others];
      },
    }),
  },
  {
    id: 'user-seen-in-every-organization',
    breaks: 'organizations/same-user-hidden',
    says: 'A list shows the authorizations that the user of the token owns in other organizations.',
    profiles: ossFromOldest,
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) => item.userID === caller.user.id || showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'refused-creation-stored',
    breaks: 'organizations/creates-nothing',
    says: 'A creation without the right to it is refused and stored all the same.',
    override: ({ storesRefused }) => ({ storesRefused: (want) => want === 'right' || storesRefused(want) }),
  },
  {
    id: 'id-reaches-other-organization',
    breaks: 'organizations/foreign-resource',
    says: 'A permission for one resource of an organization reaches the resource of that id in any other.',
    notOnReleases: anyway,
    override: ({ permits }) => ({
      permits: (held, { action, resource }) => {
        const { id, orgID } = held.resource;
        return permits(held, {
          action,
          resource: id !== undefined && id === resource.id && orgID !== undefined ? { ...resource, orgID } : resource,
        });
      },
    }),
  },
  revealedBy('read', 'organizations/indistinguishable-read'),
  revealedBy('update', 'organizations/indistinguishable-change'),
  revealedBy('delete', 'organizations/indistinguishable-delete'),
  {
    id: 'unknown-organization-not-found',
    breaks: 'organizations/indistinguishable-name',
    says: 'A list filtered by the name of an organization that does not exist is answered with 404.',
    notOnReleases: anyway,
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const name = query.get('org');
        if (name !== null && named(store.organizations, name) === undefined) throw notFound('organization');
        return rows(selected, query, store);
      },
    }),
  },
];

function revealedBy(operation: 'read' | 'update' | 'delete', breaks: string): Fault {
  const refused: Problem = unauthorized('not allowed: the permissions do not reach this authorization');
  return {
    id: `hidden-${operation}-unauthorized`,
    breaks,
    says: `To ${operation} an authorization that the caller may not see is answered with 401, not as if there were none.`,
    notOnReleases: anyway,
    override: ({ concealed }) => ({
      concealed: (one, missing) => (one === operation ? refused : concealed(one, missing)),
    }),
  };
}
