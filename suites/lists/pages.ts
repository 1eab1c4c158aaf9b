import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { withNamed } from '../../engine/fixtures/again.ts';
import { ownName, prepareBucket } from '../../engine/fixtures/own-bucket.ts';
import { rowsOf } from '../../engine/fixtures/owned-two.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Buckets of the organization whose list is asked for in pages: an odd number, so that the last page is short. */
const buckets = 5;

/** As many rows as a page can have. */
const most: Query = [['limit', '100']];

/** What asks for the rows from one on, and the next of its kind. */
type Next = (shown: readonly string[]) => Query;

const ways: Readonly<Record<string, Next>> = {
  offset: (shown) => [['offset', String(shown.length)]],
  after: (shown) => (shown.length === 0 ? [] : [['after', String(shown.at(-1))]]),
};

/** Lists that come in pages. */
export const pages = [
  defineRequirement({
    id: 'lists/pages-whole',
    level: 'should',
    sends:
      'The buckets of an organization are listed at once, by its id and its name, and in pages of one and two by `offset` and by `after`.',
    demands: 'The pages are no longer than asked for, and together hold each bucket once, as the whole list does.',
    cites: [sources.pagedBuckets],
    needs: ['memory', 'permissions', 'management', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) => {
      const org = ownName(trial, 'org');
      return withNamed(trial, 'organization', org, async (orgID) => {
        const made: string[] = [];
        for (let index = 0; index < buckets; index += 1) {
          made.push((await prepareBucket(trial, { name: ownName(trial, 'bucket'), orgID })).id);
        }
        const whole = await listed(trial, orgID, most);
        assertEqual('buckets in the list', made.filter((id) => !whole.includes(id)).length, 0);
        assertEqual('rows', new Set(whole).size, whole.length);
        assertEqual('rows by the name of the organization', await listedBy(trial, [['org', org], ...most]), whole);
        for (const limit of [1, 2]) {
          for (const [name, next] of Object.entries(ways)) {
            const shown = await inPages(trial, orgID, limit, next, whole.length);
            assertEqual(`rows in pages of ${limit} by ${name}`, shown, whole);
          }
        }
      });
    },
  }),
] as const;

/** The ids of all pages, one page after the other. */
async function inPages(trial: Trial, orgID: string, limit: number, next: Next, turns: number) {
  const shown: string[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const page = await listed(trial, orgID, [['limit', String(limit)], ...next(shown)]);
    assertThat(page.length <= limit, `a page of ${limit} at most`, `a page of ${page.length}`);
    shown.push(...page);
    if (page.length < limit) break;
  }
  return shown;
}

function listed(trial: Trial, orgID: string, query: Query): Promise<readonly string[]> {
  return listedBy(trial, [['orgID', orgID], ...query]);
}

async function listedBy(trial: Trial, query: Query): Promise<readonly string[]> {
  const sent = await trial.main.send({ operation: null, method: 'GET', path: itemPathOf('bucket'), query });
  return rowsOf('bucket', assertStatus(sent, 200)).map(({ id }) => String(id));
}
