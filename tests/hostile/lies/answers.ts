import type { JsonObject } from '../../../spec/json.ts';
import { createdIn, type Heard, pathOf, type Told, telling } from '../message.ts';
import type { Lie } from './lie.ts';

const page: Told = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  json: null,
  text: '<!doctype html><title>Sign in</title>',
};

function eachRow(told: Told, change: (row: JsonObject) => JsonObject): Told {
  if (told.json === null) return told;
  const entries = Object.entries(told.json).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'permissions' ? value.map((row) => change(row as JsonObject)) : value,
  ]);
  return telling(told, Object.fromEntries(entries));
}

const isList = (heard: Heard): boolean => heard.method === 'GET' && !/[0-9a-f]{16}/i.test(pathOf(heard));
const isShown = (heard: Heard): boolean => isList(heard) || isItem(heard);
const isItem = (heard: Heard): boolean => heard.method === 'GET' && /\/[0-9a-f]{16}$/i.test(pathOf(heard));

/** What else can be answered otherwise than it is. */
export const answers: readonly Lie[] = [
  {
    name: 'a Location that leads elsewhere',
    noticed: false,
    tell: (all) => async (heard, honest) => {
      const told = await honest();
      const location = `/api/v2/users/${all.last('users')}`;
      return createdIn(heard) === undefined ? told : { ...told, headers: { ...told.headers, location } };
    },
  },
  {
    name: 'a redirect of every deletion to a bystander',
    noticed: true,
    tell: (all) => async (heard, honest) =>
      heard.method === 'DELETE'
        ? { ...page, status: 307, headers: { location: `/api/v2/users/${all.last('users')}` }, text: '' }
        : honest(),
  },
  {
    name: 'a deletion that fails though it is done',
    noticed: true,
    left: false,
    tell: () => async (heard, honest) => {
      const told = await honest();
      return heard.method === 'DELETE' ? telling({ ...told, status: 500 }, { code: 'internal error' }) : told;
    },
  },
  {
    name: 'a deletion that is not done',
    noticed: true,
    left: true,
    tell: () => async (heard, honest) =>
      heard.method === 'DELETE' ? { ...page, status: 204, headers: {}, text: '' } : honest(),
  },
  {
    name: 'a login page for every deletion',
    noticed: true,
    left: true,
    tell: () => async (heard, honest) => (heard.method === 'DELETE' ? page : honest()),
  },
  {
    name: 'a create that fails though it is done',
    noticed: true,
    left: false,
    tell: () => async (heard, honest) => {
      const told = await honest();
      return createdIn(heard) === 'authorizations'
        ? telling({ ...told, status: 500 }, { code: 'internal error' })
        : told;
    },
  },
  {
    name: 'lists without marks',
    noticed: true,
    tell: () => async (heard, honest) => {
      const told = await honest();
      return isList(heard) ? eachRow(told, (row) => ({ ...row, description: 'x', name: 'x' })) : told;
    },
  },
  {
    name: 'reads without marks',
    noticed: true,
    tell: () => async (heard, honest) => {
      const told = await honest();
      return isItem(heard) && told.json !== null
        ? telling(told, { ...told.json, description: 'x', name: 'x', permissions: [] })
        : told;
    },
  },
  marks('marks on everything in lists', isList, (mark) => `x ${mark}`),
  marks('marks on everything', isShown, (mark) => `x ${mark}`),
  marks('marks alone on everything', isShown, (mark) => mark),
  marks('the last description on everything in lists', isList, (_, last) => last),
  {
    name: 'another id in the answer to a change',
    noticed: true,
    tell: (all) => async (heard, honest) => {
      const told = await honest();
      if (heard.method !== 'PATCH' || told.json === null) return told;
      return telling(told, { ...told.json, id: all.last('authorizations') });
    },
  },
  {
    name: 'lists that show bystanders under the ids of what was made, and the other way round',
    noticed: true,
    tell: (all) => async (heard, honest) => {
      const told = await honest();
      if (!isList(heard)) return told;
      const others = new Set(all.ids);
      return eachRow(told, (row) => (others.has(String(row.id)) ? row : { ...row, id: all.last('authorizations') }));
    },
  },
  {
    name: 'reads that show a bystander',
    noticed: true,
    tell: (all) => async (heard, honest) => {
      const told = await honest();
      if (!isItem(heard) || told.json === null) return told;
      return telling(told, { ...told.json, id: all.last('users') });
    },
  },
  {
    name: 'a bystander as the caller',
    noticed: true,
    tell: (all) => async (heard, honest) => {
      const told = await honest();
      return pathOf(heard) === '/api/v2/me' ? telling(told, { ...told.json, id: all.last('users') }) : told;
    },
  },
];

/** Shows marks where there are none, while others make things as well. */
function marks(name: string, where: (heard: Heard) => boolean, described: (mark: string, last: string) => string): Lie {
  return {
    name: `${name}, while others make things`,
    noticed: null,
    tell: (all) => {
      let [mark, last, others] = ['', '', 0];
      const stamped = (item: JsonObject): JsonObject => ({
        ...item,
        ...('permissions' in item ? { description: described(mark, last) } : {}),
        ...('name' in item ? { name: `${mark.slice(1, -1).replace(' ', '-')}-stamped` } : {}),
      });
      return async (heard, honest) => {
        last = typeof heard.json.description === 'string' ? heard.json.description : last;
        mark = /\[tokenproof [0-9a-f]+\]/.exec(last)?.[0] ?? mark;
        const told = await honest();
        const kind = createdIn(heard);
        if (kind !== undefined && others < 5) {
          others += 1;
          await all.add(kind);
        }
        if (!where(heard) || told.json === null) return told;
        return isList(heard) ? eachRow(told, stamped) : telling(told, stamped(told.json));
      };
    },
  };
}
