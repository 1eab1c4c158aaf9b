import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { type Authorization, objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { moments, until } from '../../engine/fixtures/staying.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** What was done with a token before its authorization is changed; what is in use is so during and after that, too. */
const warmths = ['unused', 'used', 'in use', 'switched off'] as const;

interface Changed {
  readonly warmth: (typeof warmths)[number];
  readonly made: Authorization;
  readonly holder: Caller;
  /** What the answer to the change showed. */
  readonly shown: JsonObject;
}

/** That what was changed stays so, however the token was and is used. */
export const staying = [
  defineRequirement({
    id: 'update/stays-changed',
    level: 'must',
    sends:
      'Authorizations whose tokens were unused, used, in use and switched off are described anew and switched on, and looked at for a second while the tokens are used.',
    demands: 'Each is as the answer to its change showed it, at once and later, and its token works.',
    cites: [sources.update, sources.updated, sources.status],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor([null]),
    check: async (trial, table) => {
      const changed = await together(rowsAt(warmths, table).map((warmth) => changedAfter(trial, warmth)));
      const first = performance.now();
      for (const ms of moments) {
        await until(first + ms);
        for (const one of changed) await look(trial, one);
      }
      const rows = rowsIn(assertStatus(await trial.main.list(), 200));
      for (const { made, holder, shown } of changed) {
        const row = rows.find(({ id }) => id === made.id) ?? {};
        assertEqual('what is listed later', without(row, 'token'), without(shown, 'token'));
        assertStatus(await holder.read(made.id), 200);
      }
    },
  }),
] as const;

async function changedAfter(trial: Trial, warmth: Changed['warmth']): Promise<Changed> {
  const made = await trial.prepare({ permissions: administration(trial.setting), description: 'as created' });
  const holder = trial.holder(made.token);
  if (warmth === 'used' || warmth === 'in use') assertStatus(await holder.read(made.id), 200);
  if (warmth === 'switched off') await trial.prepareStatus(made.id, 'inactive');
  const changes = trial.changes({ status: 'active', description: 'described anew' });
  const underWay = warmth === 'in use' ? [holder.read(made.id), holder.read(made.id)] : [];
  const [sent] = await together([trial.main.update(made.id, changes), ...underWay]);
  if (sent === undefined) throw new RangeError('a change without an answer');
  return { warmth, made, holder, shown: objectIn(assertStatus(sent, 200)) };
}

/** Reads an authorization, by its own token and ever again where that is in use. */
async function look(trial: Trial, { warmth, made, holder, shown }: Changed): Promise<void> {
  const readers = warmth === 'in use' ? [holder, holder, trial.main] : [trial.main];
  for (const reader of readers) {
    const read = objectIn(assertStatus(await reader.read(made.id), 200));
    assertEqual('what is read later', without(read, 'token'), without(shown, 'token'));
  }
}
