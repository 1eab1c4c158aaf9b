import { describe, expect, test } from 'vitest';
import type { ServerProfile } from '../../../server/index.ts';
import { created, operatorOf, serverFor, withToken } from '../client.ts';

const all: readonly ServerProfile[] = ['cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'];
const lines = 'm,k=a v=1i,w="s, x" 1700000000\nm,k=b v=2.50 1700000001\nother f=t 1700000002';
const span = { start: '2023-01-01T00:00:00Z', stop: '2024-01-01T00:00:00Z' };

async function served(profile: ServerProfile) {
  const server = await serverFor({ profile });
  const { orgID, bucketID } = server.fixture;
  const send = operatorOf(server);
  const at = (operation: string, bucket = bucketID) =>
    `/api/v2/${operation}?orgID=${orgID}&bucket=${bucket}&precision=s`;
  const script = (bucket: string) => `from(${bucket}) |> range(start: 0) |> filter(fn: (r) => r._measurement == "m")`;
  const asked = async (bucket = `bucketID: "${bucketID}"`) => {
    const reply = await send('POST', `/api/v2/query?orgID=${orgID}`, { query: script(bucket) });
    return reply.text.replaceAll(/1970-01-01T00:00:00Z,[^,]*/g, 'BOUNDS');
  };
  return { server, send, at, asked };
}

describe.each(all)('data on %s', (profile) => {
  test('what is written is read in CSV, by the name and the id of the bucket, and deleted by a predicate', async () => {
    const { send, at, asked } = await served(profile);
    expect((await send('POST', at('write', 'first-bucket'), lines)).status).toBe(204);
    const head = ',result,table,_start,_stop,_time,_value,_field,_measurement,k';
    const tables = [
      `${head}\r\n,_result,0,BOUNDS,2023-11-14T22:13:20Z,1,v,m,a\r\n`,
      `${head}\r\n,_result,1,BOUNDS,2023-11-14T22:13:20Z,"s, x",w,m,a\r\n`,
      `${head}\r\n,_result,2,BOUNDS,2023-11-14T22:13:21Z,2.5,v,m,b\r\n`,
    ];
    expect(await asked()).toBe(`${tables.join('\r\n')}\r\n`);
    expect(await asked('bucket: "first-bucket"')).toBe(await asked());
    const body = { ...span, predicate: '_measurement="m" AND k="a"' };
    expect((await send('POST', at('delete'), body)).status).toBe(204);
    expect(await asked()).toContain('2.5');
    expect(await asked()).not.toContain('"s, x"');
    expect((await send('POST', at('delete'), span)).status).toBe(204);
    expect(await asked()).toBe('\r\n');
  });

  test('needs the permission on the bucket', async () => {
    const { server, at } = await served(profile);
    const { orgID, bucketID } = server.fixture;
    const statuses = async (action: string) => {
      const resource = { type: 'buckets', id: bucketID, orgID };
      const send = withToken(server, (await created(server, { permissions: [{ action, resource }] })).token);
      const query = `from(bucketID: "${bucketID}") |> range(start: -1h)`;
      return [
        (await send('POST', at('write'), lines)).status,
        (await send('POST', at('query'), query, { 'content-type': 'application/vnd.flux' })).status,
        (await send('POST', at('delete'), span)).status,
      ];
    };
    expect(await statuses('read')).toEqual([401, 200, 401]);
    expect(await statuses('write')).toEqual([204, 401, 204]);
  });

  test('is refused as a bad request where it is not understood', async () => {
    const { send, at } = await served(profile);
    const statuses = [
      (await send('POST', at('write'), 'm,k=a')).status,
      (await send('POST', `${at('write')}x`, lines)).status,
      (await send('POST', at('query'), { query: 'from(' })).status,
      (await send('POST', at('delete'), { ...span, predicate: 'v>1' })).status,
      (await send('POST', at('delete'), {})).status,
    ];
    expect(statuses).toEqual([400, 400, 400, 400, 400]);
  });
});

test('cloud-serverless writes alone', async () => {
  const { send, at } = await served('cloud-serverless');
  const statuses = ['write', 'query', 'delete'].map(
    async (operation) => (await send('POST', at(operation), lines)).status,
  );
  expect(await Promise.all(statuses)).toEqual([204, 404, 404]);
});

test('cloud takes the organization of the token', async () => {
  const { server, at } = await served('cloud');
  const stranger = withToken(server, server.fixture.secondToken);
  expect((await stranger('POST', at('write'), lines)).status).toBe(404);
});
