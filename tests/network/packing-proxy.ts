import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Listening, listening } from './listening.ts';

/** A proxy that packs answers as it should: codings, entity tags, and headers for one trusted origin. */
export interface PackingProxy extends Listening {
  /** How many answers it compressed, and how many it left out because the client had them. */
  readonly packed: { compressed: number; kept: number };
}

const trusted = 'https://ui.example';

/** Starts such a proxy before a server. */
export async function startPackingProxy(server: string): Promise<PackingProxy> {
  const packed = { compressed: 0, kept: 0 };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method, url = '/', headers } = incoming;
    const sent = request(`${server}${url}`, { method, headers });
    sent.end(await buffer(incoming));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = await buffer(answer);
    const { 'content-length': _, ...fields } = answer.headers;
    const zips = takesGzip(headers['accept-encoding']) && body.length > 512;
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}${zips ? '-gzip' : ''}"`;
    const isRead = method === 'GET' && answer.statusCode === 200;
    const cors =
      headers.origin === trusted
        ? { 'access-control-allow-origin': trusted, 'access-control-allow-credentials': 'true' }
        : {};
    const common = { ...fields, ...cors, vary: 'accept-encoding, origin', ...(isRead ? { etag } : {}) };
    if (isRead && headers['if-none-match']?.includes(etag)) {
      packed.kept += 1;
      outgoing.writeHead(304, { etag, vary: common.vary }).end();
    } else if (zips) {
      packed.compressed += 1;
      outgoing.writeHead(answer.statusCode ?? 500, { ...common, 'content-encoding': 'gzip' }).end(gzipSync(body));
    } else outgoing.writeHead(answer.statusCode ?? 500, common).end(body);
  };
  return { ...(await listening(serve)), packed };
}

/** Whether gzip is acceptable: by its name, else by `*`, with a weight that is not zero (RFC 9110 section 12.5.3). */
function takesGzip(field: string | string[] | undefined): boolean {
  const entries = String(field ?? '')
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim().split(/\s*;\s*q=/));
  const entry = entries.find(([name]) => name === 'gzip') ?? entries.find(([name]) => name === '*');
  return entry !== undefined && Number(entry[1] ?? 1) > 0;
}
