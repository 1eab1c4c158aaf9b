import type { InfluxDB } from '@influxdata/influxdb-client';
import { BucketsAPI, OrgsAPI } from '@influxdata/influxdb-client-apis';

/** A way to be a part of something: how it begins, how it is listed, how it ends. */
interface Part {
  readonly join: () => Promise<unknown>;
  readonly list: () => Promise<{ readonly users?: readonly { readonly id?: string; readonly role?: string }[] }>;
  readonly leave: () => Promise<unknown>;
}

/** What a user is shown as while it joins and leaves an organization and a bucket, as member and as owner. */
export async function joining(client: InfluxDB, orgID: string, userID: string): Promise<readonly string[]> {
  const buckets = new BucketsAPI(client);
  const { id: bucketID = '' } = await buckets.postBuckets({ body: { orgID, name: 'joined', retentionRules: [] } });
  const roles: string[] = [];
  for (const part of [...inOrganization(client, orgID, userID), ...inBucket(buckets, bucketID, userID)]) {
    const shown = async () => (await part.list()).users?.find(({ id }) => id === userID)?.role ?? '';
    await part.join();
    roles.push(await shown());
    await part.leave();
    roles.push(await shown());
  }
  return roles;
}

function inOrganization(client: InfluxDB, orgID: string, userID: string): readonly Part[] {
  const [all, body] = [new OrgsAPI(client), { id: userID }];
  return [
    {
      join: () => all.postOrgsIDMembers({ orgID, body }),
      list: () => all.getOrgsIDMembers({ orgID }),
      leave: () => all.deleteOrgsIDMembersID({ orgID, userID }),
    },
    {
      join: () => all.postOrgsIDOwners({ orgID, body }),
      list: () => all.getOrgsIDOwners({ orgID }),
      leave: () => all.deleteOrgsIDOwnersID({ orgID, userID }),
    },
  ];
}

function inBucket(all: BucketsAPI, bucketID: string, userID: string): readonly Part[] {
  const body = { id: userID };
  return [
    {
      join: () => all.postBucketsIDMembers({ bucketID, body }),
      list: () => all.getBucketsIDMembers({ bucketID }),
      leave: () => all.deleteBucketsIDMembersID({ bucketID, userID }),
    },
    {
      join: () => all.postBucketsIDOwners({ bucketID, body }),
      list: () => all.getBucketsIDOwners({ bucketID }),
      leave: () => all.deleteBucketsIDOwnersID({ bucketID, userID }),
    },
  ];
}
