import { HttpError, InfluxDB } from '@influxdata/influxdb-client';
import {
  AuthorizationsAPI,
  type Bucket,
  BucketsAPI,
  type GetBucketsRequest,
  HealthAPI,
  OrgsAPI,
  PingAPI,
  ReadyAPI,
  SetupAPI,
  UsersAPI,
} from '@influxdata/influxdb-client-apis';
import { joining } from './javascript-members.ts';
import type { Host, Visit } from './visit.ts';

const many = Array.from({ length: 23 }, (_, index) => `many-${String(index).padStart(2, '0')}`);
const missing = '0000000000000404';
const pageSize = 10;

/** What the client from npm sees on a server. */
export async function javascriptVisit({ url, token }: Host): Promise<Visit> {
  const client = new InfluxDB({ url, token });
  const setUp = await settingUp(new InfluxDB({ url }), token);
  const organizations = new OrgsAPI(client);
  const { id: orgID = '' } = await organizations.postOrgs({ body: { name: 'guest-org' } });
  const buckets = await walking(new BucketsAPI(client), orgID);
  const authorization = await authorizing(client, url, orgID);
  const { id: userID = '', ...user } = await new UsersAPI(client).postUsers({ body: { name: 'guest-user' } });
  const roles = await joining(client, orgID, userID);
  return {
    greetings: await greeting(client),
    setUp,
    authorization,
    buckets,
    users: await users(new UsersAPI(client), userID, user.name),
    organizations: { ...(await renaming(organizations, orgID)), roles },
  };
}

async function greeting(client: InfluxDB): Promise<readonly string[]> {
  await new PingAPI(client).getPing();
  const { status: health } = await new HealthAPI(client).getHealth();
  return ['pong', String(health), String((await new ReadyAPI(client).getReady()).status)];
}

async function settingUp(client: InfluxDB, token: string): Promise<Visit['setUp']> {
  const setup = new SetupAPI(client);
  const body = { username: 'admin', password: 'admin-password', org: 'first-org', bucket: 'first-bucket', token };
  if ((await setup.getSetup()).allowed === true) await setup.postSetup({ body });
  const { allowed = true } = await setup.getSetup();
  return [allowed, await statusOf(setup.postSetup({ body }))];
}

async function authorizing(client: InfluxDB, url: string, orgID: string): Promise<Visit['authorization']> {
  const all = new AuthorizationsAPI(client);
  const { buckets = [] } = await new BucketsAPI(client).getBuckets({ orgID, name: 'many-00' });
  const bucketID = buckets[0]?.id ?? '';
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, orgID } }];
  const made = await all.postAuthorizations({ body: { orgID, permissions, description: 'a guest' } });
  const authID = made.id ?? '';
  const guest = new BucketsAPI(new InfluxDB({ url, token: made.token ?? '' }));
  const use = () => statusOf(guest.getBucketsID({ bucketID }));
  const listed = async () => (await all.getAuthorizations({ orgID })).authorizations?.some(({ id }) => id === authID);
  const [first, before] = [await use(), await listed()];
  const off = await all.patchAuthorizationsID({ authID, body: { status: 'inactive' } });
  const second = await use();
  const on = await all.patchAuthorizationsID({ authID, body: { status: 'active' } });
  const third = await use();
  await all.deleteAuthorizationsID({ authID });
  return {
    statuses: [made, off, on].map(({ status }) => String(status)),
    uses: [first, second, third, await use()],
    listed: [before === true, (await listed()) === true],
  };
}

async function walking(all: BucketsAPI, orgID: string): Promise<Visit['buckets']> {
  for (const name of many) await all.postBuckets({ body: { orgID, name, retentionRules: [] } });
  const byOffset = await walk(all, orgID, (seen) => ({ offset: seen.length }));
  const byID = await walk(all, orgID, (seen) => ({ after: seen.at(-1)?.id ?? '' }));
  const [named] = (await all.getBuckets({ orgID, name: 'many-07' })).buckets ?? [];
  const bucketID = named?.id ?? '';
  const [known] = (await all.getBuckets({ id: bucketID })).buckets ?? [];
  const renamed = await all.patchBucketsID({ bucketID, body: { name: 'renamed' } });
  await all.deleteBucketsID({ bucketID });
  return {
    walked: [byOffset.length, byID.length, new Set([...byOffset, ...byID]).size],
    found: [named, known, renamed].map((bucket) => String(bucket?.name)),
    missing: [
      await statusOf(all.getBuckets({ id: bucketID })),
      await statusOf(all.getBuckets({ orgID, name: 'renamed' })),
    ],
  };
}

/** The names of the buckets that a walk page by page shows; it ends where a page is not full. */
async function walk(
  all: BucketsAPI,
  orgID: string,
  next: (seen: readonly Bucket[]) => GetBucketsRequest,
): Promise<readonly string[]> {
  const seen: Bucket[] = [];
  for (let page = 0; page < many.length; page++) {
    const { buckets = [] } = await all.getBuckets({ orgID, limit: pageSize, ...(page === 0 ? {} : next(seen)) });
    seen.push(...buckets);
    if (buckets.length < pageSize) break;
  }
  return seen.map(({ name }) => name).filter((name) => name.startsWith('many-'));
}

async function users(all: UsersAPI, userID: string, name: string): Promise<Visit['users']> {
  const [known] = (await all.getUsers({ id: userID })).users ?? [];
  await all.postUsersIDPassword({ userID, body: { password: 'guest-password' } });
  const renamed = await all.patchUsersID({ userID, body: { name: 'renamed-user', status: 'inactive' } });
  await all.deleteUsersID({ userID });
  return {
    found: [name, String(known?.name), String(renamed.name)],
    status: String(renamed.status),
    missing: [await statusOf(all.getUsers({ id: userID })), await statusOf(all.getUsers({ name: 'renamed-user' }))],
  };
}

async function renaming(all: OrgsAPI, orgID: string): Promise<Omit<Visit['organizations'], 'roles'>> {
  const [named] = (await all.getOrgs({ org: 'guest-org' })).orgs ?? [];
  const [known] = (await all.getOrgs({ orgID, limit: 1 })).orgs ?? [];
  const renamed = await all.patchOrgsID({ orgID, body: { name: 'renamed-org' } });
  await all.deleteOrgsID({ orgID });
  return {
    found: [named, known, renamed].map((organization) => String(organization?.name)),
    missing: [await statusOf(all.getOrgs({ orgID })), await statusOf(all.getOrgs({ org: missing }))],
  };
}

/** The status of a success, or of the client's error. */
async function statusOf(answer: Promise<unknown>): Promise<number> {
  try {
    await answer;
    return 200;
  } catch (error) {
    if (error instanceof HttpError) return error.statusCode;
    throw error;
  }
}
