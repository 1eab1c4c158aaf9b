import type { Answer } from '../answer.ts';
import { randomToken } from '../identifiers.ts';
import { authorizationLinks } from './authorization-view.ts';
import { bucketView, storeBucket } from './bucket-records.ts';
import type { OpenCall } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody, number, struct, text } from './go-decoders.ts';
import { organizationView, storeOrganization } from './organizations.ts';
import { operatorPermissions } from './permission-sets.ts';
import type { Authorization, User } from './records.ts';
import type { Release } from './releases.ts';
import { json } from './replies.ts';
import type { State } from './state.ts';
import { storedSecret } from './token-hash.ts';
import { demandPassword, userView } from './users.ts';

/** What the first user gives; an empty password leaves it without one, an empty token gets a random one. */
export interface SetupBody {
  readonly username: string;
  readonly password: string;
  readonly org: string;
  readonly bucket: string;
  readonly token: string;
  readonly retentionPeriodSeconds: number;
}

const setupBody = struct<SetupBody>(
  'tenant.onboardingRequest',
  {
    username: text(),
    password: text(),
    org: text(),
    bucket: text(),
    token: text(),
    retentionPeriodSeconds: number('int64'),
  },
  { username: '', password: '', org: '', bucket: '', token: '', retentionPeriodSeconds: 0 },
);

/** `GET /api/v2/setup`. */
export function getSetup({ state }: OpenCall): Answer {
  return json(200, { allowed: isAllowed(state) });
}

/** `POST /api/v2/setup` (influxdb tenant/http_server_onboarding.go:handleInitialOnboardRequest). */
export function postSetup({ state, release, request }: OpenCall): Answer {
  const body = rethrown('internal error', '', () => decodeBody(request.body, setupBody));
  return json(201, setUp(state, release, body));
}

/** Stores the first user, organization, bucket and operator token, and shows them. Throws a Failure. */
export function setUp(state: State, release: Release, body: SetupBody): object {
  if (!isAllowed(state)) throw new Failure('conflict', 'onboarding has already been completed');
  if (body.username === '' || body.org === '' || body.bucket === '') {
    const message = 'onboarding failed: missing required fields [username,org,bucket]';
    throw new Failure('unprocessable entity', message);
  }
  if (body.password !== '') demandPassword(body.password);
  const user = storedUser(state, body);
  const organization = storeOrganization(state, body.org, '', user.id);
  const everySeconds = body.retentionPeriodSeconds;
  const properties = {
    orgID: organization.id,
    type: 'user',
    name: body.bucket,
    description: '',
    everySeconds,
  } as const;
  const bucket = bucketView(storeBucket(state, properties));
  const token = body.token || randomToken();
  const auth = operatorView(storedOperator(state, release, user, organization.id, token), token);
  return { user: userView(user), bucket, org: organizationView(organization), auth };
}

function isAllowed(state: State): boolean {
  return state.users.size === 0;
}

function storedUser(state: State, { username, password }: SetupBody): User {
  const user = { id: state.nextID(), name: username, status: 'active', password: password || undefined };
  state.users.set(user.id, user);
  state.memberships = [...state.memberships, { userID: user.id, role: 'owner', orgID: undefined }];
  return user;
}

function storedOperator(state: State, release: Release, user: User, orgID: string, token: string): Authorization {
  const now = state.now();
  const authorization: Authorization = {
    id: state.nextID(),
    ...storedSecret(release, token),
    status: 'active',
    description: `${user.name}'s Token`,
    orgID,
    userID: user.id,
    permissions: operatorPermissions(),
    createdAt: now,
    updatedAt: now,
  };
  state.authorizations.set(authorization.id, authorization);
  return authorization;
}

/** The stored record with the token in clear text; the hash is left out of the JSON where there is none. */
function operatorView(authorization: Authorization, token: string): object {
  return { ...authorization, token, links: authorizationLinks(authorization) };
}
