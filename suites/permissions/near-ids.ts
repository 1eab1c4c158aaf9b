import { assertStatus, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

type Kind = 'buckets' | 'authorizations' | 'users' | 'orgs';

/** What is there, where it is read, and what a token holds beside the permission to read it. */
interface Goal {
  readonly id: string;
  readonly path: string;
  readonly beside: readonly Permission[];
}

/** Ids that are almost those of something. */
export const nearIds = [
  defineRequirement({
    id: 'permissions/near-id-no-wider',
    level: 'must',
    sends:
      'A token with permissions for sixteen ids, each of which differs in one digit from that of a bucket, an authorization, a user or an organization, reads that one and gives the permission for it away.',
    demands: 'Both are refused: an id is that of one resource alone.',
    cites: [sources.resource, sources.matching, sources.delegation, sources.dataAccess],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(kindsOf(setting)),
    check: async (trial, kind) => {
      const { id, path, beside } = await goalOf(trial, kind);
      const near = nearTo(id).map((other) => reading(trial.setting, kind, other));
      const user = madeUnlessRefused(await trial.main.create(trial.body({ permissions: [...near, ...beside] })));
      if (user === undefined) return;
      const holder = trial.holder(user.token);
      assertStatus(await holder.send({ operation: null, method: 'GET', path }), ...hidingRefusals);
      const creating = administration(trial.setting).filter(({ action }) => action === 'write');
      const giver = madeUnlessRefused(await trial.main.create(trial.body({ permissions: [...near, ...creating] })));
      if (giver === undefined) return;
      const wanted = { permissions: [reading(trial.setting, kind, id)] };
      assertStatus(await trial.holder(giver.token, 'parent').create(trial.body(wanted)), ...refusals);
    },
  }),
] as const;

/** The ids that differ from one in a single digit, by the least that a digit can, each at another place. */
function nearTo(id: string): readonly string[] {
  return [...id].map((digit, place) => {
    const other = (Number.parseInt(digit, 16) ^ 1).toString(16);
    return `${id.slice(0, place)}${other}${id.slice(place + 1)}`;
  });
}

function kindsOf({ plan }: Setting): readonly Kind[] {
  const hasBucket = plan.bucketID !== null && plan.absent.buckets === undefined;
  return [...(hasBucket ? (['buckets'] as const) : []), 'authorizations', 'users', 'orgs'];
}

function reading({ grants: { orgID } }: Setting, type: Kind, id: string): Permission {
  const isInside = type === 'buckets' || type === 'authorizations';
  return { action: 'read', resource: { type, id, ...(isInside ? { orgID } : {}) } };
}

async function goalOf(trial: Trial, kind: Kind): Promise<Goal> {
  const { setting } = trial;
  const { orgID, userID } = setting.plan.principals.main;
  if (kind === 'orgs') return { id: orgID, path: `/api/v2/orgs/${orgID}`, beside: [] };
  if (kind === 'buckets') {
    const id = String(setting.plan.bucketID);
    return { id, path: `/api/v2/buckets/${id}`, beside: [] };
  }
  const made = await trial.prepare({ permissions: buckets(setting) });
  const needed = neededFor('GetAuthorizationsID', subjectOf(setting));
  return {
    id: kind === 'users' ? userID : made.id,
    path: `/api/v2/authorizations/${made.id}`,
    beside: needed.filter(({ resource }) => resource.type !== kind),
  };
}
