import { demand, demandEqual, demandStatus, refusals } from '../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../engine/assertions/authorization.ts';
import { traceableDescription } from '../engine/assertions/traces.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { givenUserDeleted, withOwnUser } from '../engine/fixtures/own-user.ts';
import { withOwnToken, withUserAgain } from '../engine/fixtures/users.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { requirement } from '../engine/registration.ts';

requirement('users/deleted-token-stays-dead', repeated(0.1), (trial) =>
  withOwnToken(trial, async (user, made) => {
    await givenUserDeleted(trial, user.userID);
    await withUserAgain(trial, user, async () => {
      demandStatus(await trial.holder(made.token).list(), ...refusals);
    });
  }),
);

async function listsIt(trial: Trial, authID: string): Promise<boolean> {
  return visibleRows(await trial.main.list()).some(({ id }) => id === authID);
}

requirement('users/deleted-consistent', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID }, made) => {
    await givenUserDeleted(trial, userID);
    const read = (await trial.main.read(made.id)).answer.status === 200;
    const listed = await listsIt(trial, made.id);
    const said = (shown: boolean) => (shown ? 'shows it' : 'does not show it');
    demandEqual('the list', said(listed), said(read));
  }),
);

requirement('users/refused-change-leaves-nothing', repeated(0.1), (trial) =>
  withOwnToken(trial, async (user, made) => {
    await givenUserDeleted(trial, user.userID);
    const change = await trial.main.update(made.id, { description: traceableDescription() });
    await withUserAgain(trial, user, async () => {
      const { answer, ...rest } = await trial.main.read(made.id);
      const kept = answer.status !== 200 || objectIn({ answer, ...rest }).description === made.body.description;
      demand(change.answer.status < 300 || kept, 'the description from before', 'the one that was refused');
    });
  }),
);

requirement('users/filter-of-deleted-empty', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID, user }, made) => {
    const asked = async () => {
      const lists = [await trial.main.list([['userID', userID]]), await trial.main.list([['user', user]])];
      return lists.map((list) => visibleRows(list).map(({ id }) => id));
    };
    demandEqual('ids', await asked(), [[made.id], [made.id]]);
    await givenUserDeleted(trial, userID);
    demandEqual('ids', await asked(), [[], []]);
  }),
);

requirement('users/deletion-spares-others', repeated(0.1), (trial) =>
  withOwnUser(trial, async ({ userID }) => {
    const { plan, grants } = trial.setting;
    const resource = { type: 'buckets', orgID: grants.orgID, id: String(plan.bucketID) };
    const draft = { description: traceableDescription(), permissions: [{ action: 'read', resource }] } as const;
    const mine = await trial.given(draft);
    await trial.given(draft, userID);
    await givenUserDeleted(trial, userID);
    demandStatus(await trial.holder(mine.token).collection('buckets'), 200);
  }),
);
