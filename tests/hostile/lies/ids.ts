import type { Json, JsonObject } from '../../../spec/json.ts';
import { ask, type Bystanders } from '../bystanders.ts';
import { createdIn, type Told, telling } from '../message.ts';
import type { Lie } from './lie.ts';

type Kind = NonNullable<ReturnType<typeof createdIn>>;

/** Creates that a run needs before it judges: what is told from the next one on is told to the requirements. */
const preparing = 6;

type Answer = (told: Told & { readonly json: JsonObject }, kind: Kind, bystanders: Bystanders) => Promise<Told> | Told;

/** Answers creates with something else, once they are done: all of them, or those of the requirements. */
function answering(name: string, prepare: (bystanders: Bystanders) => Answer): readonly Lie[] {
  return [0, preparing].map((honestly) => ({
    name: `${name}${honestly === 0 ? '' : ', once the target is prepared'}`,
    noticed: true,
    tell: (bystanders) => {
      const answer = prepare(bystanders);
      let creates = 0;
      return async (heard, honest) => {
        const told = await honest();
        const { json } = told;
        const kind = createdIn(heard);
        if (kind === undefined || json === null || told.status !== 201) return told;
        creates += 1;
        return creates > honestly ? answer({ ...told, json }, kind, bystanders) : told;
      };
    },
  }));
}

/** Gives another id to what was made. */
function idThat(name: string, idOf: (bystanders: Bystanders, kind: Kind) => Json | Promise<Json>): readonly Lie[] {
  return answering(
    name,
    () => async (told, kind, bystanders) => telling(told, { ...told.json, id: await idOf(bystanders, kind) }),
  );
}

/** What a create can answer as the id. */
export const ids: readonly Lie[] = [
  idThat('the id of a bystander that was listed', (all, kind) => all.last(kind)),
  idThat('such an id in capitals', (all, kind) => all.last(kind).toUpperCase()),
  idThat('the id of what others made meanwhile', (all, kind) => all.add(kind)),
  idThat('the id of a user', (all) => all.last('users')),
  idThat('the id of an organization', (all) => all.last('orgs')),
  idThat('the id of a bucket', (all) => all.last('buckets')),
  idThat("the id of the operator's own authorization", (all) => all.own),
  idThat('a path to a user', (all) => `../users/${all.last('users')}`),
  idThat('an encoded path to a user', (all) => `%2e%2e%2fusers%2f${all.last('users')}`),
  idThat('a path from the root', (all) => `/api/v2/orgs/${all.last('orgs')}`),
  idThat('an id and a query', (all, kind) => `${all.last(kind)}?force=true`),
  idThat('an id and a fragment', (all, kind) => `${all.last(kind)}#`),
  idThat('an id and a line feed', (all, kind) => `${all.last(kind)}\n`),
  idThat('an id and what is below it', (all) => `${all.last('users')}/password`),
  idThat('an empty id', () => ''),
  idThat('a dot', () => '..'),
  idThat('null', () => null),
  idThat('a number', () => 42),
  idThat('a list of ids', (all, kind) => [all.last(kind)]),
  idThat('an object', (all, kind) => ({ id: all.last(kind) })),
  idThat('a word', () => 'me'),
  answering(
    'the whole of a bystander',
    (all) => async (told, kind) => telling(told, await ask(all.server, 'GET', `${kind}/${all.last(kind)}`)),
  ),
  answering(
    'the whole of what others made meanwhile',
    (all) => async (told, kind) => telling(told, await ask(all.server, 'GET', `${kind}/${await all.add(kind)}`)),
  ),
  answering('the id of the first for every other', () => {
    const first = new Map<Kind, Json>();
    return (told, kind) => {
      if (!first.has(kind)) first.set(kind, told.json.id ?? null);
      return telling(told, { ...told.json, id: first.get(kind) ?? null });
    };
  }),
  hidden(),
].flat();

/** Gives out bystanders that no list shows. */
function hidden(): Lie {
  const name = 'the id of a bystander that no list shows';
  return {
    name,
    noticed: true,
    tell: (all) => {
      const kept = (['authorizations', 'users', 'orgs', 'buckets'] as const).map((kind) => all.last(kind));
      const [lie] = idThat(name, (_, kind) => kept[['authorizations', 'users', 'orgs', 'buckets'].indexOf(kind)] ?? '');
      const teller = lie?.tell(all);
      return async (heard, honest) => {
        const shown = async () => without(kept, await honest());
        return teller === undefined ? shown() : teller(heard, shown);
      };
    },
  };
}

/** A list without the rows of some ids; an item among them is not found. */
function without(hidden: readonly string[], told: Told): Told {
  if (told.json === null) return told;
  const shown = Object.entries(told.json).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter((row) => !hidden.includes(String(Object(row).id))) : value,
  ]);
  return telling(told, Object.fromEntries(shown));
}
