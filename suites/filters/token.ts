import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** The parameter `token`. */
export const tokenFilter = [
  defineRequirement({
    id: 'filters/token',
    level: 'must',
    sends: 'The list is filtered by the token of an authorization, and by one that does not exist.',
    demands: 'The first shows that authorization alone, the second shows none.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['cloud-serverless', 'cloud'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      assertEqual(
        'ids',
        (await rows(trial, [['token', made.token]])).map(({ id }) => id),
        [made.id],
      );
      assertEqual('rows', (await rows(trial, [['token', `${made.token.slice(0, -4)}0000`]])).length, 0);
    },
  }),
  defineRequirement({
    id: 'filters/token-first-counts',
    level: 'must',
    sends: 'The list is filtered by the tokens of two authorizations at once.',
    demands: 'It shows the authorization of the first token alone.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['cloud-serverless', 'cloud'],
    inputs: repeated(),
    check: async (trial) => {
      const draft = { permissions: buckets(trial.setting) };
      const [first, second] = [await trial.prepare(draft), await trial.prepare(draft)];
      const query = [first, second].map(({ token }) => ['token', token] as const);
      assertEqual(
        'ids',
        (await rows(trial, query)).map(({ id }) => id),
        [first.id],
      );
    },
  }),
  defineRequirement({
    id: 'filters/token-ignored',
    level: 'must',
    sends: 'The list is filtered by a token that does not exist.',
    demands: 'It shows what it shows without the parameter.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['oss-2.7', 'oss-2.8', 'oss-2.9'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      assertThat(
        (await rows(trial, [['token', 'no-such-token']])).some(({ id }) => id === made.id),
        'the row',
        'a list without it',
      );
    },
  }),
] as const;
