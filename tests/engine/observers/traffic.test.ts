import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { Traffic } from '../../../engine/observers/traffic.ts';
import { Transitions } from '../../../engine/observers/transitions.ts';
import type { OperationId } from '../../../spec/contract.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import type { Method } from '../../../spec/method.ts';

const setting = { contract: await loadContract(builtInContract('oss')) };
const authorizations = '/api/v2/authorizations';

/** What differs between the exchanges of these tests; each begins where the one before ended, unless told. */
interface Sketch {
  readonly id?: string;
  readonly status: number;
  readonly body?: object;
  readonly query?: readonly (readonly [string, string])[];
  readonly startedAt?: number;
}

let clock = 0;

function exchange(operation: OperationId | null, method: Method, sketch: Sketch): Exchange {
  const { id, status, body, query = [], startedAt = clock } = sketch;
  clock = startedAt + 2;
  const path = id === undefined ? authorizations : `${authorizations}/${id}`;
  const answer = { status, headers: {}, body: body === undefined ? '' : JSON.stringify(body) };
  return { draft: { operation, method, path, query }, sent: {}, as: 'main', setup: false, answer, startedAt, ms: 2 };
}

const create = (id: string, status = 'active') =>
  exchange('PostAuthorizations', 'POST', { status: 201, body: { id, status } });
const update = (id: string, status: string) =>
  exchange('PatchAuthorizationsID', 'PATCH', { id, status: 200, body: { id, status } });
const remove = (id: string, status: number) => exchange('DeleteAuthorizationsID', 'DELETE', { id, status });
const list = (...names: readonly string[]) =>
  exchange('GetAuthorizations', 'GET', { status: 200, query: names.map((name) => [name, 'x']) });

/** The steps of some exchanges, as `active update inactive 1`. */
function steps(exchanges: readonly Exchange[]): readonly string[] {
  const transitions = new Transitions();
  transitions.observe(exchanges);
  return transitions.taken().map(({ from, by, to, count }) => `${from} ${by} ${to} ${count}`);
}

test('an authorization is followed from its creation to its end, and beyond', () => {
  expect(steps([create('a'), update('a', 'inactive'), remove('a', 204), remove('a', 404)])).toEqual([
    'absent create active 1',
    'active update inactive 1',
    'inactive delete deleted 1',
    'deleted delete deleted 1',
  ]);
});

test('a server that lets a deleted one come back is seen doing so', () => {
  expect(steps([create('a'), remove('a', 204), update('a', 'active')])).toContain('deleted update active 1');
});

test('what is refused leaves the state, and what nobody made is not followed', () => {
  expect(steps([create('a', 'inactive'), remove('a', 401), remove('b', 404)])).toEqual([
    'absent create inactive 1',
    'inactive delete inactive 1',
  ]);
});

test('a call that overlaps an earlier one on the same authorization tells no order', () => {
  const made = create('a');
  const removed = remove('a', 204);
  const late = { ...update('a', 'inactive'), startedAt: removed.startedAt + 1 };
  expect(steps([made, removed, late])).toEqual(['absent create active 1', 'active delete deleted 1']);
});

test('answers are counted by operation and status, those included that the contract lists and that never came', () => {
  const traffic = new Traffic();
  traffic.observe([list(), list(), exchange(null, 'PUT', { status: 405 })], setting);
  const counts = traffic.count().answers.map(({ operation, status, latency }) => {
    return [operation, status, latency.reduce((sum, { count }) => sum + count, 0)];
  });
  expect(counts).toContainEqual(['GetAuthorizations', 200, 2]);
  expect(counts).toContainEqual([null, 405, 1]);
  expect(counts).toContainEqual(['PostAuthorizations', 201, 0]);
});

test('filters are named only where the contract knows them', () => {
  const traffic = new Traffic();
  traffic.observe([list('userID', 'orgID'), list('orgID', 'userID', 'orgID'), list('$secret'), list()], setting);
  expect(traffic.count().filters).toEqual([
    { parameters: ['orgID', 'userID'], count: 2 },
    { parameters: [], count: 2 },
  ]);
});

test('what several workers counted adds up', () => {
  const [one, other, both] = [new Traffic(), new Traffic(), new Traffic()];
  const first = [create('a'), list('orgID')];
  const second = [create('b'), remove('b', 204), list('orgID')];
  one.observe(first, setting);
  other.observe(second, setting);
  one.add(other.count());
  both.observe(first, setting);
  both.observe(second, setting);
  const { samples: _, ...counted } = both.count();
  expect(one.count()).toMatchObject(counted);
});
