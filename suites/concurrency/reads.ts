import * as fc from 'fast-check';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { rowsIn } from '../../engine/assertions/authorization.ts';
import { assertForward } from '../../engine/assertions/monotonic.ts';
import { together } from '../../engine/cases/together.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { race } from '../../generators/race.ts';
import { sources } from '../sources.ts';
import { get, raced } from './calls.ts';

/** What readers see while others change. */
export const reads = [
  defineRequirement({
    id: 'concurrency/reads-never-go-back',
    level: 'should',
    sends: 'One client changes a description again and again while others read it.',
    demands: 'Nobody reads an older description after somebody has read a newer one.',
    cites: [sources.read],
    needs: ['memory'],
    inputs: () => {
      const readers = race(fc.constant(get), { least: 1, calls: 6 });
      return raced(fc.record({ changes: fc.integer({ min: 1, max: 4 }), readers }), {
        changes: 1,
        readers: [[get, get], [get]],
      });
    },
    check: async (trial, { changes, readers }) => {
      await assertForward(trial, await trial.prepare({ permissions: buckets(trial.setting) }), changes, readers);
    },
  }),
  defineRequirement({
    id: 'concurrency/list-whole',
    level: 'must',
    sends: 'Authorizations are listed while others are created and deleted.',
    demands: 'The list holds each authorization that was there all the time, once.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: () => {
      const fates = fc.array(fc.constantFrom('stays', 'goes'), { minLength: 2, maxLength: 8 });
      const smallest = { fates: ['stays', 'stays', 'goes'], creations: 0 };
      return raced(fc.record({ fates, creations: fc.nat({ max: 2 }) }), smallest, 0.4);
    },
    check: async (trial, { fates, creations }) => {
      const permissions = buckets(trial.setting);
      const made = await together(fates.map(() => trial.prepare({ permissions })));
      const stays = made.filter((_, index) => fates[index] === 'stays');
      const goes = made.filter((one) => !stays.includes(one));
      const changing = async (): Promise<void> => {
        for (const { id } of goes) await trial.abreast().remove(id);
        for (let count = 0; count < creations; count += 1) await trial.abreast().create(trial.body({ permissions }));
      };
      const list = trial.abreast().list();
      await together<unknown>([list, changing()]);
      const ids = rowsIn(assertStatus(await list, 200)).map(({ id }) => id);
      for (const { id } of stays) assertEqual(`rows with the id ${id}`, ids.filter((one) => one === id).length, 1);
    },
  }),
] as const;
