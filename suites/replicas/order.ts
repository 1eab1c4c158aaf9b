import { setTimeout as pause } from 'node:timers/promises';
import { assertStatus, assertSuccess, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { fail } from '../../engine/evidence/fail.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { atEachDoor } from '../../engine/replicas/doors.ts';
import { othersThan } from '../../engine/replicas/effect.ts';
import { madeAt } from '../../engine/replicas/ended.ts';
import { prepareAt } from '../../engine/replicas/look.ts';
import { shownWith } from '../../engine/replicas/looks.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** How often a description is changed while it is read elsewhere. */
const changes = 4;

/** Milliseconds, beyond those that are given for all, that clocks may differ by without anybody being misled. */
const skew = 1_000;

/** In which order things are seen. */
export const order = [
  defineRequirement({
    id: 'replicas/reads-forward',
    level: 'should',
    sends: 'A description is changed again and again at one replica, and read at the others after each change.',
    demands: 'No replica shows an older one after it has shown a newer one.',
    cites: [sources.readsForward, sources.read],
    needs: ['replicas', 'memory'],
    ...atEachDoor(async (trial, from) => {
      const { id, body } = await madeAt(trial, { from, permissions: administration(trial.setting) });
      const notes = Array.from({ length: changes + 1 }, (_, index) => `${body.description} note ${index}`);
      const others = othersThan(trial, from);
      await prepareAt(trial, others, shownWith(trial, id, {}));
      const newest = new Map(others.map((door) => [door, 0]));
      const read = async (): Promise<void> => {
        for (const door of others) {
          const sent = await trial.at(door).read(id);
          const seen = notes.indexOf(String(objectIn(sent).description));
          const before = newest.get(door) ?? 0;
          if (seen >= 0 && seen < before)
            fail(new Violation([`note ${before} or a later one at ${door.name}`], `note ${seen}`), sent);
          newest.set(door, Math.max(before, seen));
        }
      };
      for (const description of notes.slice(1)) {
        assertSuccess(await trial.at(from).update(id, { description }));
        await read();
        await read();
      }
      await pause(trial.setting.plan.consistentMs);
      await read();
      await read();
    }),
  }),
  defineRequirement({
    id: 'replicas/own-writes',
    level: 'must',
    sends: 'An authorization is made, changed and deleted at one replica, and read there after each.',
    demands: 'Each read shows what was done before it.',
    cites: [sources.created, sources.updated, sources.removed, sources.read],
    needs: ['replicas', 'memory'],
    ...atEachDoor(async (trial, from) => {
      const main = trial.at(from);
      const body = trial.body({ permissions: administration(trial.setting) });
      const id = String(objectIn(assertSuccess(await main.create(body))).id);
      assertStatus(await main.read(id), 200);
      const description = `${body.description} changed`;
      assertSuccess(await main.update(id, { description }));
      const seen = await main.read(id);
      const shown = objectIn(assertStatus(seen, 200)).description;
      if (shown !== description) fail(new Violation(['the new description'], `the one before it`), seen);
      const rows = visibleRows(assertStatus(await main.list(), 200));
      assertThat(
        rows.some((row) => row.id === id),
        'a row for it',
        'none',
      );
      assertSuccess(await main.remove(id));
      assertStatus(await main.read(id), 404);
    }),
  }),
  defineRequirement({
    id: 'replicas/one-clock',
    level: 'should',
    sends: 'An authorization is changed at one replica, and then at another.',
    demands: 'The time of the second change is not more than a second before that of the first.',
    cites: [sources.updatedAt],
    needs: ['replicas', 'memory'],
    ...atEachDoor(async (trial, from) => {
      const { id, body } = await madeAt(trial, { from, permissions: administration(trial.setting) });
      await prepareAt(trial, othersThan(trial, from), shownWith(trial, id, {}));
      for (const door of othersThan(trial, from)) {
        const description = `${body.description} for ${door.number}`;
        const first = assertSuccess(await trial.at(from).update(id, { description }));
        await prepareAt(trial, [door], shownWith(trial, id, { description }));
        const second = assertSuccess(await trial.at(door).update(id, { description: `${description} again` }));
        const [earlier, later] = [first, second].map((sent) => String(objectIn(sent).updatedAt));
        const behind = Date.parse(earlier ?? '') - Date.parse(later ?? '');
        if (behind > skew + trial.setting.plan.consistentMs)
          fail(new Violation([`updatedAt not before ${earlier}, when ${from.name} changed it`], `${later}`), second);
      }
    }),
  }),
] as const;
