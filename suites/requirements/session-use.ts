import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const withSessions = ['cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;

/** What a session may do, how it ends, and how it stands to tokens. */
export const sessionUse = {
  'sessions/carries-permissions': {
    level: 'must',
    sends: 'A user who is given an authorization to read authorizations lists them in a session.',
    demands: 'The session sees the authorization.',
    cites: [sources.postRequest, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
  },
  'sessions/gains-permissions': {
    level: 'must',
    sends: 'A user who is signed in is given an authorization to update another one, and updates it in the session.',
    demands: 'The update succeeds.',
    cites: [sources.sessionOfUser, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
  },
  'sessions/loses-permissions': {
    level: 'must',
    sends: 'The authorization by which a session could update another one is deleted, and the session updates again.',
    demands: 'The second update is refused.',
    cites: [sources.sessionOfUser, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/inactive-authorization-not-carried': {
    level: 'should',
    sends: 'A session updates what its user may update by an inactive authorization alone.',
    demands: 'The update is refused.',
    cites: [sources.status, sources.sessionRights],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/without-permission-refused': {
    level: 'must',
    sends: 'A member of the organization without any authorization creates, updates and deletes one in a session.',
    demands: 'The answer is a refusal.',
    cites: [sources.unauthorized, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/ends-with-user': {
    level: 'must',
    sends: 'The user of a session is made inactive, or deleted, and the session lists authorizations.',
    demands: 'The answer is a refusal.',
    cites: [sources.activeUser, sources.signinForbidden],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/signout-ends': {
    level: 'must',
    sends: 'A user signs in, signs out, and uses the cookie again.',
    demands: 'Signing out answers 204 and the cookie is then refused with 401.',
    cites: [sources.signout],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/signout-ends-for-each-operation': {
    level: 'must',
    sends: 'The cookie of a session that its user has ended is used for each operation besides listing.',
    demands: 'The answer is 401.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
  },
  'sessions/signout-spares-others': {
    level: 'must',
    sends: 'A user who has two sessions signs out of one.',
    demands: 'The other goes on.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/signout-needs-session': {
    level: 'must',
    sends: 'A request to sign out carries nothing, a token, or the cookie of a session that is over.',
    demands: 'The answer is 401.',
    cites: [sources.signoutUnauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/token-before-cookie': {
    level: 'should',
    sends:
      'A request carries a token and a session cookie, of which one is good and the other one is not, or may less.',
    demands: 'The token decides alone.',
    cites: [sources.tokenBeforeSession],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
  },
  'sessions/token-as-cookie-refused': {
    level: 'must',
    sends: 'A token is sent as the value of the session cookie.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/cookie-as-token-refused': {
    level: 'must',
    sends: 'The value of a session cookie is sent as a token.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
} as const satisfies Catalogue;
