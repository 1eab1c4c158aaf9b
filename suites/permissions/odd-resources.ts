import { assertThat, show } from '../../engine/assertions/assert.ts';
import { permissionsOf } from '../../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { oddResources, permissionOf, type Varied, variedTypes } from '../../engine/inputs/odd-resources.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { isObject, type JsonObject } from '../../spec/json.ts';
import { neededFor } from '../../spec/needs.ts';
import { anyCovers, type Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** Something that a token can reach, and what reaching it needs. */
interface Goal {
  readonly path: string;
  readonly needed: Permission;
}

/** What is used, with what the token holds beside the odd permission. */
interface Use {
  readonly id: string;
  readonly goals: readonly Goal[];
  readonly beside: readonly Permission[];
}

/** Permissions that are written in an odd way. */
export const oddPermissions = [
  defineRequirement({
    id: 'permissions/odd-resource-no-wider',
    level: 'must',
    sends:
      'A token is created for a resource whose id, organization or type is empty, blank, null, absent, in another case, with zeros before it, or other in its last digit, and is used.',
    demands: 'It is refused, or reaches exactly what was sent and is shown.',
    cites: [sources.resource, sources.matching, sources.dataAccess],
    needs: ['memory', 'permissions'],
    inputs: (setting) => tableFor(variedTypes(setting)),
    check: async (trial, table) => {
      const [type] = table;
      const { orgID } = trial.setting.grants;
      const { id, goals, beside } = await usesOf(trial, type);
      for (const resource of rowsAt(oddResources(type, id, orgID), table)) {
        const permissions = [
          { action: 'read', resource },
          ...beside.map((held) => ({ ...held, resource: { ...held.resource } })),
        ];
        const made = madeUnlessRefused(await trial.main.create({ ...trial.body({ permissions: [] }), permissions }));
        if (made === undefined) continue;
        const shown = shownResource(made.body);
        for (const goal of goals) await assertAsWide(trial, made.token, [resource, shown], goal);
      }
    },
  }),
] as const;

/** Asserts that a token reaches something where both the resource that was sent and the one that is shown do, and else not. */
async function assertAsWide(
  trial: Trial,
  token: string,
  resources: readonly JsonObject[],
  { path, needed }: Goal,
): Promise<void> {
  const decisions = resources.map((resource) => anyCovers([permissionOf(resource)], needed));
  const { answer } = await trial.holder(token).send({ operation: null, method: 'GET', path });
  const reaches = answer.status === 200;
  const [sent, shown] = resources.map(show);
  const told = `a token for ${sent}, shown as ${shown}, that`;
  assertThat(!(reaches && decisions.includes('deny')), `${told} does not reach ${path}`, 'that it does');
  assertThat(reaches || decisions.some((one) => one !== 'allow'), `${told} reaches ${path}`, `status ${answer.status}`);
}

/** The first resource that an authorization shows. */
function shownResource(body: JsonObject): JsonObject {
  const [first] = permissionsOf(body);
  return isObject(first) && isObject(first.resource) ? first.resource : {};
}

async function usesOf(trial: Trial, type: Varied): Promise<Use> {
  const { plan, grants } = trial.setting;
  const { main, member } = plan.principals;
  if (type === 'buckets') {
    const id = String(plan.bucketID);
    const needed = { action: 'read', resource: { type, id, orgID: grants.orgID } } as const;
    return { id, goals: [{ path: `/api/v2/buckets/${id}`, needed }], beside: [] };
  }
  const owners =
    type === 'users' && member !== null && plan.absent.member === undefined ? [main, member] : [main, main];
  const goals: Goal[] = [];
  for (const { userID } of owners) {
    const { id } = await trial.prepare({ permissions: buckets(trial.setting) }, userID);
    const resource = type === 'users' ? { type, id: userID } : { type, id, orgID: grants.orgID };
    goals.push({ path: `/api/v2/authorizations/${id}`, needed: { action: 'read', resource } });
  }
  const beside = neededFor('GetAuthorizationsID', main).filter(({ resource }) => resource.type !== type);
  return { id: goals[0]?.needed.resource.id ?? '', goals, beside };
}
