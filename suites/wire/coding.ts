import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { type Asking, asking } from './asking.ts';
import { wireSources } from './sources.ts';

/** What clients say of codings, in an order in which each comes after one that asks for something else. */
const codings = [
  'gzip',
  'identity',
  'gzip, deflate, br',
  'gzip;q=0',
  'br;q=1.0, gzip;q=0.5, *;q=0',
  'GZIP',
  'identity;q=1, *;q=0',
  'deflate',
  'x-unknown',
  '*',
];

/** Those that take no coding. */
const plainOnly: readonly string[] = ['identity', 'identity;q=1, *;q=0', 'gzip;q=0, identity'];

/** Descriptions that are long enough to be worth compressing, and that compress well and badly. */
const texts = [
  'compress me '.repeat(500),
  Array.from({ length: 400 }, (_, index) => (index * index).toString(36)).join('é'),
];

/** Answers in compressed form. */
export const coding = [
  defineRequirement({
    id: 'wire/content-coding',
    level: 'must',
    sends:
      'An authorization is read, listed, changed and read again with many an `Accept-Encoding`, in turn with plain requests and with a caller that may not see it.',
    demands: 'Each answer, decoded as it is labelled, is that of a plain request, and the refused stay refused.',
    cites: [wireSources.contentEncoding, wireSources.acceptEncoding, wireSources.cacheKeys, sources.read],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(texts),
    check: async (trial, text) => {
      const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
      const { id } = await trial.prepare({ permissions, description: text });
      const { orgID } = trial.setting.grants;
      const stranger = await trial.prepareHolder(buckets(trial.setting));
      let plain = objectIn(assertStatus(await trial.main.read(id), 200));
      const same = async (name: string, sent: Promise<Exchange>) =>
        assertEqual(`with ${name} the authorization`, objectIn(assertStatus(await sent, 200)), plain);
      for (const [index, fields] of codings.map((one) => ({ 'accept-encoding': one })).entries()) {
        const coded = asking(trial.main, fields);
        const name = `Accept-Encoding ${codings[index]}`;
        await same(name, coded.read(id));
        await same('no Accept-Encoding', trial.main.read(id));
        if (index % 3 === 0) {
          const row = rowsIn(assertStatus(await coded.list([['orgID', orgID]]), 200)).find((one) => one.id === id);
          assertEqual(`with ${name} the row`, row, plain);
          assertStatus(await asking(stranger, fields).read(id), ...hidingRefusals);
          const description = `${text} ${index} ${trial.setting.plan.mark}`;
          plain = objectIn(assertStatus(await coded.update(id, { description }), 200));
          assertEqual('description', plain.description, description);
          await same(name, coded.read(id));
        }
      }
    },
  }),
  defineRequirement({
    id: 'wire/plain-for-plain',
    level: 'should',
    sends: 'Right after a request that takes gzip, the same is asked for by one that takes no coding.',
    demands: 'The answer is not encoded.',
    cites: [wireSources.acceptEncoding],
    needs: ['memory'],
    inputs: () => everyRow(plainOnly),
    check: async (trial, plain) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting), description: texts[0] ?? '' });
      const [gzipped, bare] = ['gzip', plain].map((one) => asking(trial.main, { 'accept-encoding': one }));
      for (const ask of [(one?: Asking) => one?.read(id), (one?: Asking) => one?.list()]) {
        await ask(gzipped);
        const { 'content-encoding': label = 'identity' } = (await ask(bare))?.answer.headers ?? {};
        assertThat(label === 'identity', `no coding with Accept-Encoding ${plain}`, label);
      }
    },
  }),
] as const;
