import { secretName } from '../../client/redaction/secrets.ts';
import { type Identifiers, permissionAt, type Reach } from '../../spec/lattice.ts';
import type { Permission } from '../../spec/permissions.ts';
import { authorizationIn } from '../assertions/authorization.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';

/** An id that no resource has. */
const nowhere = '00000000deadbeef';

/** Types that a token of one organization may name with an id alone. */
const byIdAlone: readonly string[] = ['users', 'orgs'];

/** Whether the main token holds more than one organization. */
export function isOperator({ plan }: Setting): boolean {
  return plan.giving.operator;
}

/** Every type that a token may name. */
export function everyType({ grants, plan }: Setting): readonly string[] {
  return [...grants.types, ...byIdAlone.filter((type) => !plan.giving.withheld.includes(type))];
}

/** Whether a token with a reach can be made, as the other organization's principal where the main one may not. */
export function isGrantable(setting: Setting, { type, scope }: Reach): boolean {
  const { plan } = setting;
  const single = byIdAlone.includes(type);
  switch (scope) {
    case 'anywhere':
      return isOperator(setting);
    case 'this-organization':
      return isOperator(setting) || !single;
    case 'other-organization':
      return plan.principals.second !== null && (isOperator(setting) || !single);
    case 'this-resource':
      return true;
    case 'other-resource':
      if (type === 'users') return plan.principals.member !== null && plan.absent.member === undefined;
      return type !== 'orgs' || plan.principals.second !== null;
  }
}

/** Whether a token with a reach has to be one of the other organization. */
export function isElsewhere(setting: Setting, { type, scope }: Reach): boolean {
  return scope === 'other-organization' || (type === 'orgs' && scope === 'other-resource' && !isOperator(setting));
}

/** What the words of a reach stand for; `id` is that of a resource of a type that has none of its own here. */
function identifiersFor({ plan }: Setting, type: string, id: string): Identifiers {
  const { main, second, member } = plan.principals;
  const own: Readonly<Record<string, string | null>> = { users: main.userID, orgs: main.orgID, buckets: plan.bucketID };
  const others: Readonly<Record<string, string | undefined>> = { users: member?.userID, orgs: second?.orgID };
  return {
    orgID: main.orgID,
    otherOrgID: second?.orgID ?? nowhere,
    id: own[type] ?? id,
    otherID: others[type] ?? nowhere,
  };
}

/** The permissions that some reaches stand for. */
export function permissionsAt(setting: Setting, reaches: readonly Reach[], id = nowhere): readonly Permission[] {
  return reaches.map((reach) => permissionAt(reach, identifiersFor(setting, reach.type, id)));
}

/**
 * Prepares a token with some reaches, in the other organization where one of them asks for it.
 * @throws UnpreparedError where the server does not make it.
 */
export async function prepareReaches(trial: Trial, reaches: readonly Reach[], id = nowhere): Promise<Caller> {
  const { setting } = trial;
  const permissions = permissionsAt(setting, reaches, id);
  if (!reaches.some((reach) => isElsewhere(setting, reach))) return trial.prepareHolder(permissions);
  const made = isOperator(setting)
    ? await madeAcross(trial, permissions)
    : (await trial.prepareElsewhere({ permissions })).token;
  setting.secrets.add(made, secretName('stranger'));
  return trial.holder(made, 'stranger');
}

/** The main principal makes a token of the other organization. */
async function madeAcross(trial: Trial, permissions: readonly Permission[]): Promise<string> {
  const { main, second } = trial.setting.plan.principals;
  if (second === null) throw new UnpreparedError('there is no principal of another organization');
  const sent = await trial.as(main, true).create({ ...trial.body({ permissions }), orgID: second.orgID });
  const token = authorizationIn(sent)?.token ?? '';
  if (sent.answer.status < 300 && token !== '') return token;
  throw new UnpreparedError(`preparing an authorization of another organization answered ${sent.answer.status}`);
}
