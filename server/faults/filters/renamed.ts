import type { Fault } from '../fault.ts';
import { isUnknownName } from '../shared/names.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** What goes wrong with names that change. */
export const filtersRenamedFaults: readonly Fault[] = [
  {
    id: 'first-name-kept',
    breaks: 'filters/renamed',
    says: 'Answers go on showing the name that an organization had when they first showed it.',
    profiles: ossFromOldest,
    override: ({ represented }) => {
      const names = new Map<unknown, unknown>();
      return {
        represented: (representation, occasion) => {
          const { orgID, org } = representation;
          if (!names.has(orgID)) names.set(orgID, org);
          return represented({ ...representation, org: names.get(orgID) }, occasion);
        },
      };
    },
  },
  {
    id: 'token-bound-to-organization-name',
    breaks: 'filters/renamed',
    says: 'A token is refused once its organization has another name than at its first use.',
    profiles: ossFromOldest,
    override: ({ authorizationOfToken }) => {
      const names = new Map<string, string | undefined>();
      return {
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const name = store.organizations.get(found?.orgID ?? '')?.name;
          if (!names.has(token)) names.set(token, name);
          return name === names.get(token) ? found : undefined;
        },
      };
    },
  },
  {
    id: 'unknown-name-remembered',
    breaks: 'filters/renamed',
    says: 'A name that no user had when the list was filtered by it finds nothing for two seconds.',
    profiles: ossFromOldest,
    override: ({ isInForce, matches }) => {
      const unknown = new Map<string, number>();
      return {
        isInForce: (name, value, store, query) => {
          if (isUnknownName(name, value, store)) unknown.set(value, Date.now());
          return isInForce(name, value, store, query);
        },
        matches: (name, wanted, actual) =>
          matches(name, wanted, actual) && (name !== 'user' || Date.now() - (unknown.get(wanted) ?? 0) > 2000),
      };
    },
  },
  {
    id: 'refused-name-finds-nothing',
    breaks: 'filters/renamed',
    says: 'A name that was refused to a user because another has it finds nothing any more.',
    profiles: ossFromOldest,
    override: ({ answeredProblem, matches }) => {
      const refused = new Set<unknown>();
      return {
        answeredProblem: (problem, request) => {
          const text = Buffer.from(request.body).toString();
          if (request.method === 'PATCH' && /\/users\//.test(request.path))
            refused.add(/"name":"([^"]+)"/.exec(text)?.[1]);
          return answeredProblem(problem, request);
        },
        matches: (name, wanted, actual) => matches(name, wanted, actual) && !(name === 'user' && refused.has(wanted)),
      };
    },
  },
];
