import { visibleRows } from './authorization.ts';
import { demand, demandStatus, hidingRefusals } from './demand.ts';
import { repeated } from './givens.ts';
import { requirement } from './requirement.ts';
import { buckets } from './rights.ts';
import { demandNoWriting } from './unchanged.ts';

requirement('organizations/hidden', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const { orgID } = trial.setting.grants;
  for (const query of [[], [['orgID', orgID] as const]]) {
    const rows = visibleRows(await trial.second.list(query));
    demand(
      rows.every((row) => row.orgID !== orgID),
      'no row of the other organization',
      'a row of it',
    );
  }
  demandStatus(await trial.second.read(made.id), ...hidingRefusals);
});

requirement('organizations/unchanged', repeated(), async (trial) => {
  await demandNoWriting(trial, trial.second, await trial.given({ permissions: buckets(trial.setting) }));
});
