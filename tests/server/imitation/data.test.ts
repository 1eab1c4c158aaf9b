import { expect, test } from 'vitest';
import { bearing, imitationFor, type Send, textAt } from './client.ts';

const line = 'm,k=a v=1i 1700000000';
const span = { start: '2023-01-01T00:00:00Z', stop: '2024-01-01T00:00:00Z' };
const flux = { 'content-type': 'application/vnd.flux' };

/** What an influxd 2.9.1 and a 2.7.12 answered to the same requests. */
test.each(['influxd-2.7', 'influxd-2.9'] as const)('%s answers about data as the release does', async (behave) => {
  const { send, orgID } = await imitationFor({ behave });
  const bucketID = textAt(await send('GET', '/api/v2/buckets?name=first-bucket'), 'buckets', '0', 'id');
  const resource = { type: 'buckets', orgID };
  const made = async (action: string) => {
    const body = { orgID, permissions: [{ action, resource }] };
    const reply = await send('POST', '/api/v2/authorizations', body);
    return { id: textAt(reply, 'id'), headers: bearing(textAt(reply, 'token')) };
  };
  const [reader, writer] = [await made('read'), await made('write')];
  const at = (operation: string) => `/api/v2/${operation}?orgID=${orgID}&bucket=${bucketID}&precision=s`;
  const told = async (...request: Parameters<Send>) => {
    const { status, text } = await send(...request);
    return [status, text];
  };
  const query = async (bucket: string, headers = {}) => {
    const script = `from(${bucket}) |> range(start: 0)`;
    const [status, text] = await told('POST', at('query'), script, { ...headers, ...flux });
    return [status, String(text).replaceAll(/1970-01-01T00:00:00Z,[^,]*/g, 'BOUNDS')];
  };
  const row = ',_result,0,BOUNDS,2023-11-14T22:13:20Z,1,v,m,a';
  const csv = `,result,table,_start,_stop,_time,_value,_field,_measurement,k\r\n${row}\r\n\r\n`;
  const [byName, byID] = ['bucket: "first-bucket"', `bucketID: "${bucketID}"`];
  expect(await told('POST', at('write'), line, writer.headers)).toEqual([204, '']);
  expect(await told('POST', at('write'), line, reader.headers)).toEqual([
    403,
    '{"code":"forbidden","message":"insufficient permissions for write"}',
  ]);
  expect(await query(byName, reader.headers)).toEqual([200, csv]);
  expect(await query(byName, writer.headers)).toEqual([
    404,
    '{"code":"not found","message":"failed to initialize execute state: could not find bucket \\"first-bucket\\""}',
  ]);
  expect(await query(byID, writer.headers)).toEqual([200, csv]);
  await send('PATCH', `/api/v2/authorizations/${writer.id}`, { status: 'inactive' });
  expect(await query(byID, writer.headers)).toEqual([200, csv]);
  expect(await told('POST', at('write'), line, writer.headers)).toEqual([
    403,
    '{"code":"forbidden","message":"insufficient permissions for write: token is inactive"}',
  ]);
  expect(await told('POST', at('delete'), span, writer.headers)).toEqual([
    403,
    '{"code":"forbidden","message":"insufficient permissions to delete"}',
  ]);
  expect(await told('POST', at('delete'), span)).toEqual([204, '']);
  expect(await told('POST', at('write').replace(orgID, '00000000deadbeef'), line)).toEqual([
    404,
    '{"code":"not found","message":"organization not found"}',
  ]);
  expect(await told('POST', at('query').replace(orgID, '00000000deadbeef'), '{"query":"x"}')).toEqual([
    400,
    '{"code":"invalid","message":"failed to decode request body: organization not found"}',
  ]);
});
