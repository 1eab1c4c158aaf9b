import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../client/http/client.ts';
import { directTransport, type Transport } from '../../client/http/transport.ts';
import { anonymous } from '../../client/principal.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { FaultyProxy } from './faulty-proxy.ts';
import { relayTo } from './relay.ts';

const draft = { operation: null, method: 'GET', path: '/api/v2/authorizations' } as const;

function certificate(name: string): { readonly cert: string; readonly key: string } {
  const at = (kind: string) => fileURLToPath(new URL(`certificates/${name}.${kind}`, import.meta.url));
  return { cert: readFileSync(at('pem'), 'utf8'), key: readFileSync(at('key'), 'utf8') };
}

const ca = readFileSync(fileURLToPath(new URL('certificates/authority.pem', import.meta.url)), 'utf8');

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ profile: 'oss-2.9' });
});
afterAll(() => server.close());

/** The status of an answer that comes over a transport. */
async function statusBy(url: string, transport: Partial<Transport>): Promise<number> {
  const client = new Client({ url, timeout: 10_000, concurrency: 1, transport: { ...directTransport, ...transport } });
  try {
    return (await client.send(draft, anonymous)).answer.status;
  } finally {
    await client.close();
  }
}

/** The same of a server that shows a certificate. */
async function statusWith(name: string, transport: Partial<Transport>): Promise<number> {
  const proxy = new FaultyProxy(server.url, () => {}, 'never', certificate(name));
  try {
    return await statusBy(await proxy.open(), transport);
  } finally {
    await proxy.close();
  }
}

describe('TLS', () => {
  test('a certificate of a trusted authority is taken', async () => {
    expect(await statusWith('right', { ca })).toBe(401);
  });

  test.each([
    ['an unknown authority', 'right', {}, /unable to verify the first certificate|self-signed/],
    ['another name', 'other', { ca }, /not in the cert|altnames/],
    ['a day gone by', 'expired', { ca }, /expired/],
  ] as const)('one of %s is not, at once and with the reason', async (_, name, transport, reason) => {
    const failing = statusWith(name, transport);
    await expect(failing).rejects.toMatchObject({ code: 'TARGET_UNTRUSTED', message: expect.stringMatching(reason) });
  });

  test('a server without it is not told as one that is not to be trusted, nor the other way round', async () => {
    const secure = server.url.replace('http:', 'https:');
    const mistaken = { code: 'TARGET_UNREACHABLE', message: expect.stringContaining('it speaks plain HTTP there') };
    await expect(statusBy(secure, {})).rejects.toMatchObject(mistaken);
    const proxy = new FaultyProxy(server.url, () => {}, 'never', certificate('right'));
    const url = await proxy.open();
    const cure = expect.stringContaining(`If it speaks TLS there, give ${url}.`);
    await expect(statusBy(url.replace('https:', 'http:'), {})).rejects.toMatchObject({ code: 'TARGET_CUT_OFF', cure });
    await proxy.close();
  });

  test.each(['right', 'other', 'expired'])(
    'the certificate "%s" is taken unseen where nobody is to look',
    async (name) => {
      expect(await statusWith(name, { insecure: true })).toBe(401);
    },
  );

  test('a certificate of our own is shown where it is asked for', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const asking = createServer({ ...certificate('right'), ca, requestCert: true }, (request, response) => {
      resolve(String((request.socket as TLSSocket).getPeerCertificate().subject?.CN));
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => asking.once('listening', listening));
    const { port } = asking.address() as AddressInfo;
    await statusBy(`https://127.0.0.1:${port}`, { ca, identity: certificate('client') });
    expect(await promise).toBe('client');
    asking.closeAllConnections();
    asking.close();
  });
});

describe('a proxy', () => {
  test('is asked for the whole URL of a server without TLS', async () => {
    const relay = await relayTo(server.url);
    const proxy = { http: `http://127.0.0.1:${relay.port}`, https: null, except: '' };
    expect(await statusBy(server.url, { proxy })).toBe(401);
    expect(relay.passed.map(({ line }) => line)).toEqual([`GET ${server.url}/api/v2/authorizations`]);
    await relay.close();
  });

  test('is asked for a tunnel to one with TLS, and given the password that its URL has', async () => {
    const relay = await relayTo(server.url);
    const proxy = { http: null, https: `http://me:secret@127.0.0.1:${relay.port}`, except: '' };
    expect(await statusWith('right', { ca, proxy })).toBe(401);
    const [asked] = relay.passed;
    expect(asked?.line).toMatch(/^CONNECT 127\.0\.0\.1:\d+$/);
    expect(asked?.headers['proxy-authorization']).toBe(`Basic ${Buffer.from('me:secret').toString('base64')}`);
    await relay.close();
  });

  test('is passed by for the hosts that are excepted', async () => {
    const relay = await relayTo(server.url);
    const proxy = { http: `http://127.0.0.1:${relay.port}`, https: null, except: 'example.com,127.0.0.1' };
    expect(await statusBy(server.url, { proxy })).toBe(401);
    expect(relay.passed).toEqual([]);
    await relay.close();
  });
});

test('a Unix socket is connected to, whatever the URL names', async () => {
  const socket = join(mkdtempSync(join(tmpdir(), 'tokenproof-socket-')), 'server.sock');
  const relay = await relayTo(server.url, { path: socket });
  expect(await statusBy('http://influx.invalid:8086', { socket })).toBe(401);
  expect(relay.passed[0]?.headers.host).toBe('influx.invalid:8086');
  await relay.close();
});

test('header fields go with every request, below a base path too', async () => {
  const relay = await relayTo(server.url);
  const headers = { 'x-api-key': 'key-of-the-gateway' };
  await statusBy(`http://127.0.0.1:${relay.port}/influx/`, { headers });
  const [passed] = relay.passed;
  expect(passed?.line).toBe('GET /influx/api/v2/authorizations');
  expect(passed?.headers['x-api-key']).toBe('key-of-the-gateway');
  await relay.close();
});

const hasIPv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

test.runIf(hasIPv6)('a server with an IPv6 address is reached', async () => {
  const relay = await relayTo(server.url, { host: '::1', port: 0 });
  expect(await statusBy(`http://[::1]:${relay.port}`, {})).toBe(401);
  await relay.close();
});
