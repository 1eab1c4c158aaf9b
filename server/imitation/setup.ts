import type { Answer } from '../reference/http/answer.ts';
import type { Authorization, Bucket, Organization, User } from '../reference/model/entities.ts';
import { randomToken } from '../reference/model/identifiers.ts';
import { renderUser } from '../reference/render.ts';
import { operatorPermissions } from './access/permission-sets.ts';
import { hashed } from './access/token-hash.ts';
import { authorizationLinks } from './authorizations/view.ts';
import type { OpenCall, ServerContext } from './call.ts';
import { number, struct, text } from './go/decoders.ts';
import { decodeBody } from './http/body.ts';
import { Failure, rethrown } from './http/failure.ts';
import { json } from './http/replies.ts';
import type { Release } from './releases.ts';
import type { State } from './state.ts';
import { bucketView, storeBucket } from './tenants/bucket-records.ts';
import { organizationView, storeOrganization } from './tenants/organizations.ts';
import { demandPassword } from './tenants/passwords.ts';
import { instant } from './timestamps.ts';

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
export function getSetup({ store }: OpenCall): Answer {
  return json(200, { allowed: isAllowed(store) });
}

/** `POST /api/v2/setup` (influxdb tenant/http_server_onboarding.go:handleInitialOnboardRequest). */
export function postSetup(call: OpenCall): Answer {
  const body = rethrown('internal error', '', () => decodeBody(call, setupBody));
  const { user, organization, bucket, operator } = setUp(call, body);
  const auth = operatorView(operator, call.release);
  return json(201, { user: renderUser(user), bucket: bucketView(bucket), org: organizationView(organization), auth });
}

/** What a set-up stores. */
export interface FirstRecords {
  readonly user: User;
  readonly organization: Organization;
  readonly bucket: Bucket;
  readonly operator: Authorization;
}

/** Stores the first user, organization, bucket and operator token. Throws a Failure. */
export function setUp({ store }: ServerContext, body: SetupBody): FirstRecords {
  if (!isAllowed(store)) throw new Failure('conflict', 'onboarding has already been completed');
  if (body.username === '' || body.org === '' || body.bucket === '') {
    const message = 'onboarding failed: missing required fields [username,org,bucket]';
    throw new Failure('unprocessable entity', message);
  }
  if (body.password !== '') demandPassword(body.password);
  const user = storedUser(store, body);
  const organization = storeOrganization(store, body.org, '', user.id);
  const everySeconds = body.retentionPeriodSeconds;
  const properties = {
    orgID: organization.id,
    type: 'user',
    name: body.bucket,
    description: '',
    everySeconds,
  } as const;
  const bucket = storeBucket(store, properties);
  const token = body.token || randomToken();
  return { user, organization, bucket, operator: storedOperator(store, user, organization.id, token) };
}

function isAllowed(store: State): boolean {
  return store.users.size === 0;
}

function storedUser(store: State, { username, password }: SetupBody): User {
  const identity = { id: store.nextID(), name: username, status: 'active' };
  const user = password === '' ? identity : { ...identity, password };
  store.users.set(user.id, user);
  store.memberships = [...store.memberships, { userID: user.id, role: 'owner' }];
  return user;
}

function storedOperator(store: State, user: User, orgID: string, token: string): Authorization {
  const now = store.now();
  const authorization: Authorization = {
    id: store.nextID(),
    token,
    status: 'active',
    description: `${user.name}'s Token`,
    orgID,
    userID: user.id,
    permissions: operatorPermissions(),
    createdAt: now,
    updatedAt: now,
  };
  store.authorizations.add(authorization);
  return authorization;
}

/** The stored record with the token in clear text, and its hash where that is stored. */
function operatorView(authorization: Authorization, { hashesTokens }: Release): object {
  const hash = hashesTokens ? { hashedToken: hashed(authorization.token) } : {};
  const times = { createdAt: instant(authorization.createdAt), updatedAt: instant(authorization.updatedAt) };
  return { ...authorization, ...hash, ...times, links: authorizationLinks(authorization) };
}
