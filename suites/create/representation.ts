import {
  assertEqual,
  assertStatus,
  assertSuccess,
  assertText,
  assertThat,
  show,
} from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { instant } from '../../engine/assertions/instant.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { authorizations, oneResource } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** How far the time of a creation may be from that of its answer, which is told in seconds: a minute in nanoseconds. */
const farthest = 60_000_000_000n;

/** How what was created is shown. */
export const representation = [
  defineRequirement({
    id: 'create/names',
    level: 'must',
    sends: 'An authorization is created for oneself and for another user.',
    demands: 'The names of the organization and of the user belong to the ids that stand beside them.',
    cites: [sources.organizationName, sources.userName],
    needs: ['memory', 'member'],
    inputs: ({ plan: { principals } }) => everyRow([principals.main, principals.member]),
    check: async (trial, owner) => {
      const { org } = trial.setting.plan.principals.main;
      if (owner?.user == null || org === null) throw new UnpreparedError('the names are not known');
      const body = trial.body({ permissions: buckets(trial.setting) }, owner.userID);
      const made = objectIn(assertSuccess(await trial.main.create(body)));
      const shown = objectIn(assertStatus(await trial.main.read(String(made.id)), 200));
      for (const { userID, user, org: name } of [made, shown]) {
        assertEqual('owner', { userID, user, org: name }, { userID: owner.userID, user: owner.user, org });
      }
    },
  }),
  defineRequirement({
    id: 'create/links',
    level: 'must',
    sends: 'An authorization is created and its links are looked at.',
    demands: 'One leads to the authorization itself, the other to its user.',
    cites: [sources.links],
    needs: ['memory'],
    inputs: (setting) => ({ ...authorizations(setting), weight: 0.2 }),
    check: async (trial, draft) => {
      const made = objectIn(assertSuccess(await trial.main.create(trial.body(draft))));
      const links: JsonObject = isObject(made.links) ? made.links : {};
      assertEqual('link to the user', pathOf(links.user), `/api/v2/users/${made.userID}`);
      const path = pathOf(links.self);
      assertEqual('link to itself', path, `/api/v2/authorizations/${made.id}`);
      const followed = await trial.main.send({ operation: 'GetAuthorizationsID', method: 'GET', path });
      assertEqual('id', objectIn(assertStatus(followed, 200)).id, made.id);
    },
  }),
  defineRequirement({
    id: 'create/times',
    level: 'should',
    sends: 'An authorization is created.',
    demands: 'It was created and updated at the same time, which is that of the answer.',
    cites: [sources.createdAt, sources.updatedAt],
    needs: ['memory'],
    inputs: (setting) => ({ ...authorizations(setting), weight: 0.2 }),
    check: async (trial, draft) => {
      const sent = assertSuccess(await trial.main.create(trial.body(draft)));
      const made = objectIn(sent);
      const createdAt = instant('createdAt', made.createdAt);
      assertThat(instant('updatedAt', made.updatedAt) === createdAt, 'createdAt as updatedAt', show(made.updatedAt));
      const answered = Date.parse(sent.answer.headers.date ?? String(made.createdAt));
      const apart = BigInt(answered) * 1_000_000n - createdAt;
      assertThat(apart < farthest && -apart < farthest, 'the time of the answer as createdAt', show(made.createdAt));
    },
  }),
  defineRequirement({
    id: 'create/equal-both-listed',
    level: 'must',
    sends: 'The same body is sent twice and all are listed.',
    demands: 'The list holds both.',
    cites: [sources.created, sources.list],
    needs: ['memory'],
    inputs: (setting) => everyRow([oneResource(setting), { permissions: buckets(setting) }]),
    check: async (trial, draft) => {
      const body = trial.body(draft);
      const first = objectIn(assertSuccess(await trial.main.create(body)));
      const second = objectIn(assertSuccess(await trial.main.create(body)));
      const ids = [first.id, second.id];
      const listed = (await rows(trial, [])).map(({ id }) => id);
      assertEqual(
        'ids',
        ids.filter((id) => listed.includes(id)),
        ids,
      );
    },
  }),
] as const;

/** The path of a link, which may be relative (RFC 3986 section 4.2) or stand below a prefix of the target. */
function pathOf(link: Json | undefined): string {
  const text = assertText('link', link);
  assertThat(URL.canParse(text, 'http://target'), 'a link', text);
  const { pathname } = new URL(text, 'http://target');
  return pathname.slice(Math.max(0, pathname.indexOf('/api/v2/')));
}
