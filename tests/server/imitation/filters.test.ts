import { expect, test } from 'vitest';
import { imitationFor, textAt } from './client.ts';

const path = '/api/v2/authorizations';
const unknownID = '00000000000000ff';

test.for([
  ['userID=q&orgID=0000000000000000', 'id must have a length of 16 bytes'],
  ['orgID=0000000000000000&id=q', 'invalid ID'],
  ['user=nobody&id=q', 'id must have a length of 16 bytes'],
  ['org=nowhere&user=nobody', 'user not found'],
  [`org=nowhere&id=${unknownID}`, 'organization name "nowhere" not found'],
  [`id=${unknownID}&orgID=${unknownID}`, 'authorization not found'],
] as const)('?%s: %s', async ([query, message]) => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  expect(textAt(await send('GET', `${path}?${query}`), 'message')).toBe(message);
});

test('an id prevails over the other filters', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const id = textAt(await send('GET', path), 'authorizations', '0', 'id');
  const reply = await send('GET', `${path}?id=${id.toUpperCase()}&orgID=${unknownID}&userID=${unknownID}`);
  expect(textAt(reply, 'authorizations', '0', 'id')).toBe(id);
});

test('blanks around the name of an organization are ignored, its case is not', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  expect((await send('GET', `${path}?org=%20first-org%20`)).status).toBe(200);
  expect((await send('GET', `${path}?org=First-Org`)).status).toBe(404);
});

test('an empty list is an array', async () => {
  const { send } = await imitationFor({ behave: 'influxd-2.9' });
  const reply = await send('GET', `${path}?orgID=${unknownID}&limit=x`);
  expect(reply.body).toEqual({ links: { self: path }, authorizations: [] });
});
