import { isObject, type JsonObject } from '../../spec/json.ts';
import type { Profile } from '../../spec/profiles.ts';
import type { Administrator } from '../principal.ts';
import { type Caller, objectIn, refusalOf, succeeded, textOf } from './caller.ts';
import { type Identity, identify, type Traces } from './identity.ts';
import { inventoryOf } from './inventory.ts';
import { type Made, makeOrganization, makeUser } from './management.ts';
import { organizationsOf } from './organization.ts';
import { certainly, ownAuthorization } from './own-authorization.ts';
import { OrganizationError } from './preparation-error.ts';
import { idsIn, reach } from './reach.ts';

/** A token of another organization as the run was given it. */
export interface GivenSecond {
  readonly token: string;
  readonly orgID: string | null;
  /** Whose token it is, where that is known beforehand. */
  readonly identity: Identity | null;
}

/** The second principal, and the id of its own authorization where the run made that, which the suites leave alone. */
export interface Second {
  readonly administrator: Administrator;
  readonly authID: string | null;
}

/**
 * The owner of a token that was given for another organization.
 * @throws OrganizationError where its organization cannot be told or is the main one.
 */
export async function givenSecond(
  caller: Caller,
  given: GivenSecond,
  mainOrgID: string,
  traces: Traces & { readonly profile: Profile },
): Promise<Made<Second>> {
  const { token, orgID } = given;
  const credential = { kind: 'token', token } as const;
  const asking = caller.as({ name: 'second', credential });
  const { rows } = await reach(asking);
  traces.ownership.protect([...idsIn(rows), ...(await inventoryOf(asking))]);
  const other = orgID ?? (await onlyOther(asking, mainOrgID));
  if (other === mainOrgID) throw sameOrganization();
  const identity = given.identity === null ? await identify(asking, other, traces) : { value: given.identity };
  if ('refused' in identity) return { refused: `of --second-token: ${identity.refused}` };
  const { userID } = identity.value;
  const shown = certainly(rows, ownAuthorization(rows, { token, userID }));
  if (given.identity === null && reachesInto(shown, mainOrgID, traces.profile)) {
    return { refused: 'the second token reaches the main organization, too; give one of another organization alone' };
  }
  return { value: { administrator: { name: 'second', credential, ...identity.value }, authID: null } };
}

function sameOrganization(): OrganizationError {
  const cure = 'Give a token of another organization, and its id with --second-org-id.';
  return new OrganizationError('ORGANIZATION_SECOND', 'The organization of the second token is the main one.', cure);
}

/** Whether an authorization shows a permission in an organization, or in all of them. */
function reachesInto(shown: JsonObject | null, orgID: string, { unscopedReach }: Profile): boolean {
  const permissions = Array.isArray(shown?.permissions) ? shown.permissions.filter(isObject) : [];
  const resources = permissions.flatMap(({ resource }) => (isObject(resource) ? [resource] : []));
  return resources.some((one) => one.orgID === orgID || (!one.orgID && !one.id && unscopedReach.value === 'instance'));
}

async function onlyOther(asking: Caller, mainOrgID: string): Promise<string> {
  const { organizations } = await organizationsOf(asking);
  const others = organizations.filter(({ id }) => id !== mainOrgID);
  const [only] = others;
  if (only !== undefined && others.length === 1) return only.id;
  const sentence = `The second token sees ${others.length} organizations besides the main one.`;
  const cure = 'Give an all-access token of one other organization, or its id with --second-org-id.';
  throw new OrganizationError('ORGANIZATION_SECOND', sentence, cure);
}

/** Makes another organization, its owner and an all-access token of it, as an operator can. */
export async function madeSecond(
  caller: Caller,
  profile: Profile,
  prefix: string,
  { mark }: Traces,
): Promise<Made<Second>> {
  const org = `${prefix}-org`;
  const organization = await makeOrganization(caller, org);
  if ('refused' in organization) return organization;
  const orgID = organization.value;
  const owner = await makeUser(caller, `${prefix}-owner`, { orgID, list: 'owners' });
  if ('refused' in owner) return owner;
  const { userID, user } = owner.value;
  const permissions = allAccess(profile.resourceTypes.value, orgID, userID);
  const sent = await caller.post('/api/v2/authorizations', { orgID, userID, description: mark, permissions });
  const id = succeeded(sent) ? textOf(objectIn(sent), 'id') : null;
  const token = textOf(objectIn(sent), 'token');
  if (id === null || token === null) return { refused: `no token for another organization (${refusalOf(sent)})` };
  const credential = { kind: 'token', token } as const;
  return { value: { administrator: { name: 'second', credential, orgID, org, userID, user }, authID: id } };
}

/** Read and write of every type in an organization, of the organization itself and of one user (influxdb authz.go:OwnerPermissions). */
function allAccess(types: readonly string[], orgID: string, userID: string) {
  const resources = [
    ...types.filter((type) => type !== 'orgs' && type !== 'users').map((type) => ({ type, orgID })),
    { type: 'orgs', id: orgID },
    { type: 'users', id: userID },
  ];
  return resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
}
