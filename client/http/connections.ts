import { isIP, type LookupFunction } from 'node:net';
import { type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import type { Transport } from './transport.ts';

/** What keeps connections to the server of a URL, each step of a request within so many milliseconds. */
export function connectionsTo({ origin }: URL, timeout: number, transport: Transport): Dispatcher {
  const { ca, identity, insecure, proxy, socket, address = null, connections } = transport;
  const tls = { ...(ca === null ? {} : { ca }), ...identity, rejectUnauthorized: !insecure };
  const limits = {
    headersTimeout: timeout,
    bodyTimeout: timeout,
    allowH2: false,
    ...(connections !== undefined && { connections }),
  };
  if (proxy === null) {
    const lookup = address === null ? {} : { lookup: always(address) };
    const connect = { ...tls, timeout, ...lookup, ...(socket === null ? {} : { socketPath: socket }) };
    return new Pool(origin, { ...limits, connect });
  }
  return new EnvHttpProxyAgent({
    ...limits,
    connect: { ...tls, timeout },
    requestTls: { ...tls, timeout },
    proxyTls: { timeout },
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? '',
    noProxy: proxy.except,
  });
}

/** Finds the same address for every name. */
function always(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family));
}
