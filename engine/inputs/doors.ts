import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { draftOf } from '../../generators/request.ts';
import { isObject, type Json } from '../../spec/json.ts';
import type { Method } from '../../spec/method.ts';
import type { Caller } from '../cases/caller.ts';
import type { DoorFixture } from '../fixtures/door-fixture.ts';
import type { Setting } from '../setting.ts';
import { dataDrafts } from './data.ts';

/** A route on which a token can be used, and how its answer shows that it was let in. */
export interface Door {
  readonly name: string;
  readonly knock: (caller: Caller, fixture: DoorFixture) => Promise<Exchange>;
  /** Whether a success shows anything; whatever succeeds lets in unless told. */
  readonly shows?: (sent: Exchange, fixture: DoorFixture) => boolean;
  /** What it does to the fixture: nothing, something that can be done again, or something final. */
  readonly effect: 'none' | 'change' | 'end';
}

const bucketAt = ({ bucket }: DoorFixture) => `/api/v2/buckets/${bucket.id}`;

/** The doors of the authorizations API. */
const authorizationDoors: readonly Door[] = [
  { name: 'GetAuthorizations', effect: 'none', knock: (caller) => caller.list(), shows: listing('authorizations') },
  { name: 'GetAuthorizationsID', effect: 'none', knock: (caller, { other }) => caller.read(other.id) },
  {
    name: 'PatchAuthorizationsID',
    effect: 'change',
    knock: (caller, { other, word, mark }) => caller.update(other.id, { description: `${word()} ${mark}` }),
  },
  {
    name: 'PostAuthorizations',
    effect: 'end',
    knock: (caller, { authorizationBody }) => caller.create(authorizationBody),
  },
  { name: 'DeleteAuthorizationsID', effect: 'end', knock: (caller, { other }) => caller.remove(other.id) },
];

/** The doors to who and what there is besides. */
const resourceDoors: readonly Door[] = [
  { name: 'GetMe', effect: 'none', knock: sending('GET', () => '/api/v2/me') },
  { name: 'GetOrgs', effect: 'none', knock: sending('GET', () => '/api/v2/orgs'), shows: listing('orgs') },
  { name: 'GetOrgsID', effect: 'none', knock: sending('GET', ({ orgID }) => `/api/v2/orgs/${orgID}`) },
  { name: 'GetBuckets', effect: 'none', knock: sending('GET', () => '/api/v2/buckets'), shows: listing('buckets') },
  { name: 'GetBucketsID', effect: 'none', knock: sending('GET', bucketAt) },
  {
    name: 'PatchBucketsID',
    effect: 'change',
    knock: sending('PATCH', bucketAt, ({ word }) => ({ description: word() })),
  },
  {
    name: 'PostBuckets',
    effect: 'end',
    knock: sending(
      'POST',
      () => '/api/v2/buckets',
      ({ bucketBody }) => bucketBody,
    ),
  },
  { name: 'DeleteBucketsID', effect: 'end', knock: sending('DELETE', bucketAt) },
];

const userDoors: readonly Door[] = [
  { name: 'GetUsersID', effect: 'none', knock: sending('GET', ({ userID }) => `/api/v2/users/${userID}`) },
];

const sessionDoors: readonly Door[] = [
  { name: 'PostSignout', effect: 'end', knock: (caller) => caller.send(draftOf('PostSignout')) },
];

const dataDoors: readonly (Door & { readonly part: 'write' | 'query' | 'delete' })[] = [
  {
    name: 'PostWrite',
    part: 'write',
    effect: 'change',
    knock: (caller, { bucket, word }) => caller.send(dataDrafts.write(bucket, word())),
  },
  {
    name: 'PostQuery',
    part: 'query',
    effect: 'none',
    knock: (caller, { bucket }) => caller.send(dataDrafts.query(bucket, 'name')),
    shows: rowsIn,
  },
  {
    name: 'PostQuery by id',
    part: 'query',
    effect: 'none',
    knock: (caller, { bucket }) => caller.send(dataDrafts.query(bucket, 'id')),
    shows: rowsIn,
  },
  {
    name: 'PostDelete',
    part: 'delete',
    effect: 'end',
    knock: (caller, { bucket }) => caller.send(dataDrafts.remove(bucket)),
  },
];

/** The doors that a target has; what ends something stands last. */
export function doorsOf({ plan, profile }: Setting): readonly Door[] {
  const doors = [
    ...authorizationDoors,
    ...resourceDoors,
    ...(plan.absent.management === undefined ? userDoors : []),
    ...(plan.absent.data === undefined ? dataDoors.filter(({ part }) => profile.data.value.includes(part)) : []),
    ...(plan.absent.sessions === undefined ? sessionDoors : []),
  ];
  const order = ['none', 'change', 'end'];
  return doors.toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect));
}

/** Whether an answer lets in: a success that shows something. */
export function letsIn({ shows = () => true }: Door, sent: Exchange, fixture: DoorFixture): boolean {
  return sent.answer.status >= 200 && sent.answer.status < 300 && shows(sent, fixture);
}

function sending(
  method: Method,
  path: (fixture: DoorFixture) => string,
  body?: (fixture: DoorFixture) => Json,
): Door['knock'] {
  return (caller, fixture) => {
    const content = body === undefined ? {} : { body: { json: body(fixture) } };
    return caller.send({ operation: null, method, path: path(fixture), ...content });
  };
}

/** Whether a list holds anything. */
function listing(member: string): (sent: Exchange) => boolean {
  return ({ answer }) => {
    const body = jsonOf(answer);
    const rows = isObject(body) ? body[member] : undefined;
    return Array.isArray(rows) && rows.length > 0;
  };
}

/** Whether an answer to a query holds a row of what the run wrote. */
function rowsIn({ answer }: Exchange): boolean {
  return answer.body.includes(dataDrafts.measurement);
}
