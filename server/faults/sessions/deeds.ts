import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** What goes wrong with what is done in a session. */
export const sessionsDeedsFaults: readonly Fault[] = [
  {
    id: 'session-creates-for-first-user',
    breaks: 'sessions/creates-for-its-user',
    says: 'What a session creates belongs to the first user of the server.',
    profiles: oss,
    override: (right) => {
      const { storeInSession, ...noted } = notingSessions(right);
      return {
        ...noted,
        takenAtCreation: (body) => {
          const first = body.userID === undefined ? storeInSession()?.users.keys().next().value : undefined;
          return { ...right.takenAtCreation(body), ...(first === undefined ? {} : { userID: first }) };
        },
      };
    },
  },
  {
    id: 'session-update-forgotten',
    breaks: 'sessions/update-stored',
    says: 'A description that is changed in a session is answered, and not stored.',
    profiles: oss,
    override: (right) => {
      const { storeInSession, ...noted } = notingSessions(right);
      return {
        ...noted,
        commit: async (store, write, finish) => {
          const inSession = storeInSession() !== undefined;
          const answer = await right.commit(store, write, finish);
          if (inSession && write.kind === 'update')
            store.authorizations.replace({ ...write.after, description: write.before.description });
          return answer;
        },
      };
    },
  },
  {
    id: 'session-list-without-inactive',
    breaks: 'sessions/lists-what-it-reads',
    says: 'A list in a session leaves out what is inactive.',
    profiles: oss,
    override: ({ showsInList }) => ({
      showsInList: (caller, authorization, allowed) =>
        showsInList(caller, authorization, allowed) &&
        (caller.authorization !== undefined || authorization.status === 'active'),
    }),
  },
];

/** Notes whether a request comes in a session, with the store; what follows must ask before anything else is awaited. */
function notingSessions({ sessionOfKey, credentialOf }: Decisions) {
  let store: Store | undefined;
  return {
    storeInSession: () => store,
    credentialOf: (...[request, cookieName]: Parameters<Decisions['credentialOf']>) => {
      store = undefined;
      return credentialOf(request, cookieName);
    },
    sessionOfKey: (...[where, key, operation]: Parameters<Decisions['sessionOfKey']>) => {
      store = where;
      return sessionOfKey(where, key, operation);
    },
  };
}
