import { expect, test } from 'vitest';
import { reachingOf } from '../../../cli/run/reaching.ts';
import { replicasOf } from '../../../cli/run/replica-options.ts';
import { clusterOf } from '../../../cli/target/cluster.ts';

const url = 'http://influx.example:8086';

test('one address is no replica of another', () => {
  expect(replicasOf({}, url)).toEqual([]);
});

test('replicas are numbered, the target first', () => {
  expect(replicasOf({ replica: ['http://b:1/', 'http://c:1'] }, url)).toEqual([
    { number: 1, url, address: null },
    { number: 2, url: 'http://b:1', address: null },
    { number: 3, url: 'http://c:1', address: null },
  ]);
});

test('the addresses of a name are replicas of it', () => {
  const { replicas, transport, words } = reachingOf({ resolve: 'influx.example:10.0.0.1,[::1]' }, {}, url);
  expect(replicas).toEqual([
    { number: 1, url, address: '10.0.0.1' },
    { number: 2, url, address: '::1' },
  ]);
  expect(transport.address).toBe('10.0.0.1');
  expect(words).toEqual([['--resolve', 'influx.example:10.0.0.1,[::1]']]);
});

test.each([
  ['the same address twice', { replica: [`${url}/`] }],
  ['a replica that is no URL', { replica: ['b'] }],
  ['a name that is in no URL', { resolve: 'other:10.0.0.1' }],
  ['what is no address', { resolve: 'influx.example:here' }],
  ['an address twice', { resolve: 'influx.example:10.0.0.1,10.0.0.1' }],
  ['addresses behind a proxy', { resolve: 'influx.example:10.0.0.1', proxy: 'http://proxy:1' }],
  ['replicas behind a socket', { replica: ['http://b:1'], unixSocket: '/tmp/socket' }],
])('%s is refused', (_what, flags) => {
  expect(() => reachingOf(flags, {}, url)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

test('a cluster has several replicas, and is no release', () => {
  expect(clusterOf({})).toBeNull();
  expect(clusterOf({ replicas: '3', lag: '200ms' })).toEqual({ replicas: 3, lag: 200 });
  expect(() => clusterOf({ lag: '200ms' })).toThrow('--lag is for several replicas');
  expect(() => clusterOf({ replicas: '3', behave: 'influxd-2.9' })).toThrow('A release is one process');
});
