import { demand, demandEqual, demandStatus, demandSuccess, demandText, show } from '../engine/assertions/assert.ts';
import { objectIn } from '../engine/assertions/authorization.ts';
import { instant } from '../engine/assertions/instant.ts';
import { rows } from '../engine/assertions/rows.ts';
import { UnpreparedError } from '../engine/evidence/violation.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { drafts, oneResource } from '../engine/inputs/drafts.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { isObject, type Json, type JsonObject } from '../spec/json.ts';

requirement(
  'create/names',
  ({ plan: { principals } }) => everyRow([principals.main, principals.member]),
  async (trial, owner) => {
    const { org } = trial.setting.plan.principals.main;
    if (owner?.user == null || org === null) throw new UnpreparedError('the names are not known');
    const body = trial.body({ permissions: buckets(trial.setting) }, owner.userID);
    const made = objectIn(demandSuccess(await trial.main.create(body)));
    const shown = objectIn(demandStatus(await trial.main.read(String(made.id)), 200));
    for (const { userID, user, org: name } of [made, shown]) {
      demandEqual('owner', { userID, user, org: name }, { userID: owner.userID, user: owner.user, org });
    }
  },
);

/** The path of a link, which may be relative (RFC 3986 section 4.2) or stand below a prefix of the target. */
function pathOf(link: Json | undefined): string {
  const text = demandText('link', link);
  demand(URL.canParse(text, 'http://target'), 'a link', text);
  const { pathname } = new URL(text, 'http://target');
  return pathname.slice(Math.max(0, pathname.indexOf('/api/v2/')));
}

requirement(
  'create/links',
  (setting) => ({ ...drafts(setting), weight: 0.2 }),
  async (trial, draft) => {
    const made = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
    const links: JsonObject = isObject(made.links) ? made.links : {};
    demandEqual('link to the user', pathOf(links.user), `/api/v2/users/${made.userID}`);
    const path = pathOf(links.self);
    demandEqual('link to itself', path, `/api/v2/authorizations/${made.id}`);
    const followed = await trial.main.send({ operation: 'GetAuthorizationsID', method: 'GET', path });
    demandEqual('id', objectIn(demandStatus(followed, 200)).id, made.id);
  },
);

/** How far the time of a creation may be from that of its answer, which is told in seconds: a minute in nanoseconds. */
const farthest = 60_000_000_000n;

requirement(
  'create/times',
  (setting) => ({ ...drafts(setting), weight: 0.2 }),
  async (trial, draft) => {
    const sent = demandSuccess(await trial.main.create(trial.body(draft)));
    const made = objectIn(sent);
    const createdAt = instant('createdAt', made.createdAt);
    demand(instant('updatedAt', made.updatedAt) === createdAt, 'createdAt as updatedAt', show(made.updatedAt));
    const answered = Date.parse(sent.answer.headers.date ?? String(made.createdAt));
    const apart = BigInt(answered) * 1_000_000n - createdAt;
    demand(apart < farthest && -apart < farthest, 'the time of the answer as createdAt', show(made.createdAt));
  },
);

requirement(
  'create/equal-both-listed',
  (setting) => everyRow([oneResource(setting), { permissions: buckets(setting) }]),
  async (trial, draft) => {
    const body = trial.body(draft);
    const first = objectIn(demandSuccess(await trial.main.create(body)));
    const second = objectIn(demandSuccess(await trial.main.create(body)));
    const ids = [first.id, second.id];
    const listed = (await rows(trial, [])).map(({ id }) => id);
    demandEqual(
      'ids',
      ids.filter((id) => listed.includes(id)),
      ids,
    );
  },
);
