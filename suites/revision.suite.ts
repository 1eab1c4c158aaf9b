import * as fc from 'fast-check';
import { demand, demandEqual, demandStatus, show } from '../engine/assertions/assert.ts';
import { objectIn } from '../engine/assertions/authorization.ts';
import { instant } from '../engine/assertions/instant.ts';
import { rows } from '../engine/assertions/rows.ts';
import { demandUnchanged } from '../engine/assertions/unchanged.ts';
import { without } from '../engine/assertions/without.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { draftsAndChanges } from '../engine/inputs/drafts.ts';
import { foreign } from '../engine/inputs/read-only.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { statuses, updateBody, updateDraft } from '../generators/authorization.ts';
import { unknownId } from '../generators/invalid/identifier.ts';
import type { JsonObject } from '../spec/json.ts';

requirement(
  'update/empty-changes-nothing',
  () => everyRow(statuses),
  async (trial, status) => {
    const made = await trial.given({ status, description: 'kept', permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, {}), 200, 400);
    await demandUnchanged(trial, made);
  },
);

/** Each property that no change can name, with a value that the server did not set. */
const readOnly: readonly JsonObject[] = [
  ...Object.entries(foreign).map(([name, value]) => ({ [name]: value })),
  { updatedAt: '2001-01-01T00:00:00Z' },
  { orgID: '00000000000000ab' },
  { userID: '00000000000000ac' },
  { permissions: [{ action: 'write', resource: { type: 'buckets' } }] },
  { links: { self: '/chosen', user: '/chosen' } },
];

requirement(
  'update/read-only-kept',
  () => everyRow(readOnly),
  async (trial, changes) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, changes), 200, 400);
    await demandUnchanged(trial, made);
    const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
    for (const [name, value] of Object.entries(changes)) {
      demand(shown[name] !== value, `${name} set by the server`, `the ${name} that was sent`);
    }
  },
);

const severalChanges = () => any(fc.array(updateDraft(), { minLength: 2, maxLength: 4 }), 0.4);

requirement('update/last-wins', severalChanges, async (trial, several) => {
  const made = await trial.given({ description: 'first', permissions: buckets(trial.setting) });
  for (const changes of several) demandStatus(await trial.main.update(made.id, updateBody(changes)), 200);
  const last = Object.fromEntries(several.flatMap((changes) => Object.entries(updateBody(changes))));
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  for (const [name, value] of Object.entries(last)) demandEqual(name, shown[name], value);
});

requirement('update/moves-each-time', severalChanges, async (trial, several) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  let before = instant('updatedAt', made.body.updatedAt);
  for (const changes of several) {
    const shown = objectIn(demandStatus(await trial.main.update(made.id, updateBody(changes)), 200));
    const after = instant('updatedAt', shown.updatedAt);
    demand(after > before, 'a later updatedAt than before', show(shown.updatedAt));
    before = after;
  }
});

requirement(
  'update/shown-alike',
  (setting) => ({ ...draftsAndChanges(setting), weight: 0.2 }),
  async (trial, [draft, changes]) => {
    const made = await trial.given(draft);
    const answered = objectIn(demandStatus(await trial.main.update(made.id, updateBody(changes)), 200));
    const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
    const row = (await rows(trial, [])).find(({ id }) => id === made.id) ?? {};
    demandEqual('what is read', without(shown, 'token'), without(answered, 'token'));
    demandEqual('row', without(row, 'token'), without(answered, 'token'));
  },
);

requirement(
  'update/empties-description',
  () => everyRow(statuses),
  async (trial, status) => {
    const made = await trial.given({ status, description: 'to be emptied', permissions: buckets(trial.setting) });
    const answered = objectIn(demandStatus(await trial.main.update(made.id, { description: '' }), 200));
    demandEqual('description', answered.description, '');
    const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('description when read', shown.description, '');
  },
);

requirement(
  'update/unknown-creates-nothing',
  ({ existing }) => any(unknownId([...existing]), 0.2),
  async (trial, unknown) => {
    demandStatus(await trial.main.update(unknown, { description: trial.setting.plan.mark }), 404);
    demandStatus(await trial.main.read(unknown), 404);
    demandEqual('rows with its id', (await rows(trial, [])).filter(({ id }) => id === unknown).length, 0);
  },
);
