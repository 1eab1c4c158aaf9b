import type { RunningServer } from '../../server/index.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { createdIn } from './message.ts';

type Collection = NonNullable<ReturnType<typeof createdIn>>;

const collections: readonly Collection[] = ['authorizations', 'users', 'orgs', 'buckets'];

/** Sends a request to the honest server, past the liar. */
export async function ask(server: RunningServer, method: string, path: string, json?: JsonObject): Promise<JsonObject> {
  const response = await fetch(`${server.url}/api/v2/${path}`, {
    method,
    headers: { authorization: `Token ${server.fixture.operatorToken}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as JsonObject);
}

/** What is on a server that no run made, by collection. */
export class Bystanders {
  readonly server: RunningServer;
  readonly #ids: Record<Collection, string[]> = { authorizations: [], users: [], orgs: [], buckets: [] };
  readonly #own: string;

  private constructor(server: RunningServer, own: string) {
    this.server = server;
    this.#own = own;
  }

  /** Takes everything that a server has for bystanders, with some that are made for it. */
  static async on(server: RunningServer): Promise<Bystanders> {
    const listed = await ask(server, 'GET', 'authorizations');
    const [own] = rowsIn(listed, 'authorizations').filter((row) => row.userID === server.fixture.userID);
    const bystanders = new Bystanders(server, String(own?.id));
    for (const _ of ['first', 'second']) for (const kind of collections) await bystanders.add(kind);
    for (const kind of collections) {
      bystanders.#ids[kind] = rowsIn(await ask(server, 'GET', kind), kind).map((row) => String(row.id));
    }
    return bystanders;
  }

  /** The id of the operator's own authorization. */
  get own(): string {
    return this.#own;
  }

  /** All ids, in the case in which the server shows them. */
  get ids(): readonly string[] {
    return collections.flatMap((kind) => this.#ids[kind]);
  }

  /** The newest of a kind. */
  last(kind: Collection): string {
    return this.#ids[kind].at(-1) ?? '';
  }

  /** Makes another, as somebody else would; gives its id. */
  async add(kind: Collection): Promise<string> {
    const { orgID } = this.server.fixture;
    const name = `bystander-${crypto.randomUUID()}`;
    const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
    const bodies: Readonly<Record<Collection, JsonObject>> = {
      authorizations: { orgID, description: name, permissions },
      users: { name },
      orgs: { name },
      buckets: { orgID, name, retentionRules: [] },
    };
    const id = String((await ask(this.server, 'POST', kind, bodies[kind])).id);
    this.#ids[kind].push(id);
    return id;
  }

  /** What else is on the server: what a run left there. */
  async others(): Promise<readonly string[]> {
    const lists = await Promise.all(collections.map(async (kind) => rowsIn(await ask(this.server, 'GET', kind), kind)));
    return lists.flat().flatMap(({ id }) => (this.ids.includes(String(id)) ? [] : [String(id)]));
  }

  /** All of them as the server shows them. */
  async shown(): Promise<readonly JsonObject[]> {
    const paths = collections.flatMap((kind) => this.#ids[kind].map((id) => `${kind}/${id}`));
    return Promise.all(paths.map((path) => ask(this.server, 'GET', path)));
  }
}

/** The rows of a list. */
export function rowsIn(list: JsonObject, kind: string): readonly JsonObject[] {
  const rows = list[kind];
  return Array.isArray(rows) ? (rows as readonly JsonObject[]) : [];
}
