import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json } from '../../spec/json.ts';
import type { Decision } from '../../spec/permissions.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import { assertStatus, hidingRefusals } from './assert.ts';
import { type Authorization, visibleRows } from './authorization.ts';

/** What came of an attempt: it was let through, or it was refused or shown nothing. */
export type Verdict = Exclude<Decision, 'unspecified'>;

/** Does one thing with a token, on an authorization where it needs one. */
export type Attempt = (trial: Trial, caller: Caller, made: Authorization) => Promise<Verdict>;

/** The things that a token can be used for, one request each. */
export const attempts = {
  'read-authorization': async (_trial, caller, made) => granted(await caller.read(made.id)),
  'see-authorization': async (_trial, caller, made) => {
    const sent = await caller.list();
    return granted(
      sent,
      visibleRows(sent).some(({ id }) => id === made.id),
    );
  },
  'update-authorization': async (trial, caller, made) =>
    granted(await caller.update(made.id, { description: trial.setting.plan.mark })),
  'delete-authorization': async (_trial, caller, made) => granted(await caller.remove(made.id)),
  'create-authorization': async (trial, caller) =>
    granted(await caller.create(trial.body({ permissions: buckets(trial.setting) }))),
  'read-bucket': async ({ setting }, caller) => {
    const path = `/api/v2/buckets/${setting.plan.bucketID}`;
    return granted(await caller.send({ operation: null, method: 'GET', path }));
  },
  'see-organization': async ({ setting }, caller) => {
    const sent = await caller.collection('orgs');
    return granted(sent, shownIDs(sent, 'orgs').includes(setting.grants.orgID));
  },
} as const satisfies Readonly<Record<string, Attempt>>;

/** The name of a thing that a token can be used for. */
export type AttemptName = keyof typeof attempts;

/** The verdict of an answer: a success that shows what was looked for, or a refusal. */
function granted(sent: Exchange, shown = true): Verdict {
  if (sent.answer.status >= 200 && sent.answer.status < 300) return shown ? 'allow' : 'deny';
  assertStatus(sent, 200, ...hidingRefusals);
  return 'deny';
}

function shownIDs({ answer }: Exchange, name: string): readonly Json[] {
  const body = jsonOf(answer);
  const rows = isObject(body) ? body[name] : undefined;
  return Array.isArray(rows) ? (rows as readonly Json[]).filter(isObject).map(({ id }) => id ?? null) : [];
}
