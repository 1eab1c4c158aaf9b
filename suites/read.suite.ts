import { objectIn, rowsIn } from './authorization.ts';
import { demandEqual, demandStatus } from './demand.ts';
import { drafts } from './givens.ts';
import { requirement } from './requirement.ts';
import { without } from './shown.ts';

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
