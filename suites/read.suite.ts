import * as fc from 'fast-check';
import { demandEqual, demandStatus } from '../engine/assertions/assert.ts';
import { type Authorization, objectIn, rowsIn } from '../engine/assertions/authorization.ts';
import { rows } from '../engine/assertions/rows.ts';
import { without } from '../engine/assertions/without.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { drafts, oneResource, repeated } from '../engine/inputs/drafts.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { type AuthorizationDraft, authorizationDraft, statuses } from '../generators/authorization.ts';

requirement('read/equals-created', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('authorization', without(shown, 'token'), without(made.body, 'token'));
});

requirement('read/listed-once', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  const rows = rowsIn(demandStatus(await trial.main.list(), 200)).filter(({ id }) => id === made.id);
  demandEqual('rows with its id', rows.length, 1);
  demandEqual('row', without(rows[0] ?? {}, 'token'), without(shown, 'token'));
});

/** Several drafts; those for a single resource, of which one is inactive, are in every run. */
function severalDrafts(setting: Setting): Given<readonly AuthorizationDraft[]> {
  const single = oneResource(setting);
  return {
    arbitrary: fc.array(authorizationDraft(setting.grants), { minLength: 2, maxLength: 4 }),
    every: [[single, { ...single, status: 'inactive' }, single, { permissions: buckets(setting) }]],
    weight: 0.2,
  };
}

async function demandListed(trial: Trial, all: readonly Authorization[]): Promise<void> {
  const listed = await rows(trial, []);
  for (const { id, body } of all) {
    const same = listed.filter((row) => row.id === id).map((row) => without(row, 'token'));
    demandEqual('rows with its id', same, [without(body, 'token')]);
  }
}

requirement('read/list-complete', severalDrafts, async (trial, several) => {
  const made: Authorization[] = [];
  for (const draft of several) made.push(await trial.given(draft));
  await demandListed(trial, made);
  const [gone, ...rest] = made;
  demandStatus(await trial.main.remove(gone?.id ?? ''), 204);
  await demandListed(trial, rest);
  const left = (await rows(trial, [])).filter(({ id }) => id === gone?.id);
  demandEqual('rows of the deleted one', left.length, 0);
});

requirement('read/list-order', repeated(0.1), async (trial) => {
  for (const status of statuses) await trial.given({ status, permissions: buckets(trial.setting) });
  const [first, second] = [await rows(trial, []), await rows(trial, [])].map((listed) => listed.map(({ id }) => id));
  const common = (one: readonly unknown[] = [], other: readonly unknown[] = []) =>
    one.filter((id) => other.includes(id));
  demandEqual('order of the ids', common(second, first), common(first, second));
});

requirement(
  'read/safe',
  (setting) => ({ ...drafts(setting), weight: 0.2 }),
  async (trial, draft) => {
    const made = await trial.given(draft);
    const before = objectIn(demandStatus(await trial.main.read(made.id), 200));
    await rows(trial, []);
    const after = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('authorization', after, before);
  },
);
