import * as fc from 'fast-check';
import {
  type AuthorizationDraft,
  authorizationDraft,
  type UpdateDraft,
  updateDraft,
} from '../../generators/authorization.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Setting } from '../setting.ts';
import type { Inputs } from './inputs.ts';
import { any, everyRow } from './inputs.ts';

/** Names that are not empty and text with blanks at its ends: what trimming would change. */
const padded = '  ends in blanks ';

/** Drafts of all kinds. The one with two permissions and an awkward description is in every run. */
export function authorizations({ grants }: Setting): Inputs<AuthorizationDraft> {
  return { arbitrary: authorizationDraft(grants, { nul: true }), every: [twoPermissions(grants)] };
}

function twoPermissions({ orgID }: Setting['grants']): AuthorizationDraft {
  const resource = { type: 'buckets', orgID };
  return {
    description: padded,
    permissions: [
      { action: 'read', resource },
      { action: 'write', resource },
    ],
  };
}

/** A draft without anything optional. */
export function simple({ grants }: Setting): Inputs<AuthorizationDraft> {
  return everyRow([{ permissions: [{ action: 'read', resource: { type: 'buckets', orgID: grants.orgID } }] }]);
}

/** Drafts with changes that are made to them; a change of each property alone is in every run. */
export function draftsAndChanges({ grants }: Setting): Inputs<readonly [AuthorizationDraft, UpdateDraft]> {
  const draft = twoPermissions(grants);
  return {
    arbitrary: fc.tuple(authorizationDraft(grants), updateDraft()),
    every: [
      [draft, { status: 'inactive' }],
      [draft, { description: padded }],
    ],
    weight: 0.5,
  };
}

/** A draft whose permission is for a single bucket, whether there is one or not. */
export function oneResource({ grants, plan }: Setting): AuthorizationDraft {
  const resource = { type: 'buckets', orgID: grants.orgID, id: plan.bucketID ?? '00000000000000aa' };
  return { permissions: [{ action: 'read', resource }] };
}

/** The permissions to read the buckets of the organization. */
export function readBuckets({ grants }: Setting): Inputs<readonly Permission[]> {
  return everyRow([[{ action: 'read', resource: { type: 'buckets', orgID: grants.orgID } }]]);
}

/** Cases that need nothing generated: run as often as the part of the cases that is told. */
export function repeated(weight = 0.2): (setting: Setting) => Inputs<null> {
  return () => any(fc.constant(null), weight);
}

/** The same for what hangs on milliseconds: what fails once need not fail each time, and is tried often. */
export function hurried(weight?: number): (setting: Setting) => Inputs<null> {
  return (setting) => ({ ...repeated(weight)(setting), replays: 10 });
}
