import type { Json, JsonObject } from '../../../spec/json.ts';

/** An authorization as servers show it. */
export function authorization(id: string, more: JsonObject = {}): JsonObject {
  return {
    id,
    token: `token-of-${id}`,
    status: 'active',
    description: '',
    orgID: '00000000000000aa',
    org: 'org',
    userID: '00000000000000bb',
    user: 'user',
    permissions: [{ action: 'read', resource: { type: 'buckets' } }],
    links: { self: `/api/v2/authorizations/${id}`, user: '/api/v2/users/00000000000000bb' },
    createdAt: '2026-01-02T03:04:05Z',
    updatedAt: '2026-01-02T03:04:05Z',
    ...more,
  };
}

/** One request of a recording and its answer. */
export interface Step {
  readonly does: string;
  readonly status: number;
  readonly token?: string;
  readonly sends?: Json;
  readonly answers?: Json;
  /** Milliseconds after the beginning; each step a second after the one before unless told. */
  readonly at?: number;
  readonly lasts?: number;
  /** What is otherwise in the entry. */
  readonly entry?: JsonObject;
  readonly content?: JsonObject;
}

/** An archive of steps, as a browser would write it. */
export function recording(steps: readonly Step[], base = 'https://influx.example/proxy'): JsonObject {
  const entries = steps.map((step, index) => entryOf(step, index, base));
  return { log: { version: '1.2', creator: { name: 'hand', version: '1' }, entries } };
}

function entryOf(step: Step, index: number, base: string): JsonObject {
  const {
    answers,
    at = index * 1_000,
    content,
    does,
    entry = {},
    lasts = 10,
    sends,
    status,
    token = 'main-token',
  } = step;
  const [method = '', path = ''] = does.split(' ');
  const text = answers === undefined ? '' : JSON.stringify(answers);
  const type = { name: 'Content-Type', value: 'application/json; charset=utf-8' };
  return {
    startedDateTime: new Date(Date.parse('2026-05-06T07:08:09.000Z') + at).toISOString(),
    time: lasts,
    request: {
      method,
      url: `${base}${path}`,
      headers: token === '' ? [] : [{ name: 'Authorization', value: `Token ${token}` }],
      ...(sends === undefined ? {} : { postData: { mimeType: 'application/json', text: JSON.stringify(sends) } }),
    },
    response: {
      status,
      headers: answers === undefined ? [] : [type],
      content: content ?? { size: text.length, mimeType: 'application/json', text },
    },
    ...entry,
  };
}
