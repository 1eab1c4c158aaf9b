import type { ContractName } from '../spec/profiles.ts';
import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { signin, signout, schemes } = places;
const contracts: readonly ContractName[] = ['cloud-serverless', 'cloud', 'oss'];

/** What the contracts say about signing in and out. */
export const sessions: Topic = {
  title: 'Sessions',
  sentences: [
    {
      says: 'A user signs in with name and password by HTTP Basic authentication, and gets a session cookie.',
      at: [
        `${signin}/summary`,
        `${signin}/description`,
        `${signin}/security`,
        `${signin}/responses/204`,
        `${signin}/responses/204/description`,
      ],
      contracts,
      tests: ['sessions/unusual-names', 'sessions/near-names-apart', 'sessions/signin', 'replicas/session-shared'],
    },
    {
      says: 'A session holds all permissions that the user has within the organization.',
      at: [`${signin}/description`],
      contracts: ['cloud-serverless', 'cloud'],
      tests: [
        'sessions/creates-for-its-user',
        'sessions/lists-what-it-reads',
        'sessions/carries-permissions',
        'sessions/carries-every-authorization',
        'sessions/gains-permissions',
        'sessions/loses-permissions',
        'sessions/without-permission-refused',
      ],
    },
    {
      says: 'A session holds all permissions that the user has in any organization of theirs.',
      at: [`${signin}/description`],
      contracts: ['oss'],
      tests: [
        'sessions/carries-permissions',
        'sessions/carries-every-authorization',
        'sessions/gains-permissions',
        'sessions/loses-permissions',
        'sessions/without-permission-refused',
      ],
    },
    {
      says: 'A session ends after ten minutes.',
      at: [`${signin}/description`, `${signout}/description`],
      contracts,
      tests: ['sessions/cookie-lifetime'],
    },
    {
      says: 'A session ends when the server restarts.',
      at: [`${signin}/description`, `${signout}/description`],
      contracts,
      why: 'No run restarts its target.',
    },
    {
      says: 'Wrong or malformed credentials, and a user without access, are answered 401.',
      at: [`${signin}/responses/401`, `${signin}/responses/401/description`],
      contracts,
      tests: [
        'sessions/whole-password-counts',
        'sessions/signin-carries-nothing-over',
        'sessions/wrong-password-refused',
        'sessions/malformed-credentials-refused',
        'sessions/password-alone-signs-in',
        'sessions/no-password-refused',
        'sessions/old-password-refused',
      ],
    },
    {
      says: 'The sign-in of a disabled account is answered 403.',
      at: [`${signin}/responses/403`, `${signin}/responses/403/description`],
      contracts,
      tests: ['sessions/disabled-user-refused', 'sessions/ends-with-user'],
    },
    {
      says: 'Any other answer leaves the user signed out.',
      at: [`${signin}/responses/default`, `${signin}/responses/default/description`],
      contracts,
      tests: ['sessions/wrong-password-refused'],
    },
    {
      says: 'Signing out ends the session, whose cookie is answered 401 from then on.',
      at: [
        `${signout}/summary`,
        `${signout}/description`,
        `${signout}/responses/204`,
        `${signout}/responses/204/description`,
      ],
      contracts,
      tests: [
        'sessions/signout-final',
        'replicas/session-ended',
        'sessions/signout-ends',
        'sessions/signout-ends-for-each-operation',
        'sessions/signout-spares-others',
      ],
    },
    {
      says: 'Signing out without a session is answered 401.',
      at: [`${signout}/responses/401`, `${signout}/responses/401/description`],
      contracts,
      tests: ['sessions/invented-cookie-refused', 'sessions/signout-needs-session'],
    },
    {
      says: 'A session may fail to be ended.',
      at: [`${signout}/responses/default`, `${signout}/responses/default/description`],
      contracts,
      why: 'Nothing that a client sends makes the server fail to end a session.',
    },
    {
      says: 'Basic credentials are the base64 of name, colon and password.',
      at: [`${schemes}/BasicAuthentication`, `${schemes}/BasicAuthentication/description`],
      contracts,
      tests: ['sessions/signin', 'sessions/wrong-password-refused', 'sessions/malformed-credentials-refused'],
    },
  ],
};
