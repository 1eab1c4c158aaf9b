import { rowsIn } from './authorization.ts';
import { demand, demandStatus } from './demand.ts';
import { renderingOf } from './exposure.ts';
import { drafts } from './givens.ts';
import { requirement } from './requirement.ts';

requirement('secrecy/rendering', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const lawful = trial.setting.profile.tokenOnRead.value;
  const row = rowsIn(demandStatus(await trial.main.list(), 200)).find(({ id }) => id === made.id);
  const rendering = renderingOf(row?.token);
  demand(
    row !== undefined && (rendering === undefined || lawful.includes(rendering)),
    `a token that is ${lawful.join(' or ')}`,
    row === undefined ? 'a list without the authorization' : `a token that is ${rendering}`,
  );
});
