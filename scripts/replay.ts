import { type Dispatcher, Pool } from 'undici';

const path = '/api/v2/authorizations';

/** How many requests are in one cycle: create, read, change, list, delete. */
export const cycleLength = 5;

/** What bare requests are sent to. */
export interface ReplayTarget {
  readonly url: string;
  readonly token: string;
  /** Connections, each with one request at a time. */
  readonly connections: number;
}

type Send = (method: Dispatcher.HttpMethod, path: string, body?: unknown) => Promise<unknown>;

/** Sends whole cycles of requests with bare undici, as many as fit into a number of requests; the milliseconds that it took. */
export async function replay({ url, token, connections }: ReplayTarget, requests: number): Promise<number> {
  const pool = new Pool(url, { connections });
  try {
    const send = sender(pool, token);
    const orgID = await firstOrganization(send);
    let left = Math.floor(requests / cycleLength);
    const before = performance.now();
    const work = async (): Promise<void> => {
      while (left-- > 0) await cycle(send, orgID);
    };
    await Promise.all(Array.from({ length: connections }, work));
    return performance.now() - before;
  } finally {
    await pool.close();
  }
}

function sender(pool: Pool, token: string): Send {
  const headers = { authorization: `Token ${token}`, 'content-type': 'application/json' };
  return async (method, path, body) => {
    const answer = await pool.request({
      method,
      path,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path} was answered ${answer.statusCode}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}

async function cycle(send: Send, orgID: string): Promise<void> {
  const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
  const { id } = (await send('POST', path, { orgID, permissions })) as { readonly id: string };
  await send('GET', `${path}/${id}`);
  await send('PATCH', `${path}/${id}`, { status: 'inactive' });
  await send('GET', path);
  await send('DELETE', `${path}/${id}`);
}

async function firstOrganization(send: Send): Promise<string> {
  const { orgs } = (await send('GET', '/api/v2/orgs')) as { readonly orgs: readonly { readonly id: string }[] };
  const [first] = orgs;
  if (first === undefined) throw new Error('The token sees no organization.');
  return first.id;
}
