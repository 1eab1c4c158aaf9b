import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json, pointer } from '../../spec/json.ts';
import { inOrder, type LookupName, sourceOf } from './lookups.ts';
import type { Provision } from './provisions.ts';
import { nameSentAgain } from './shown.ts';
import type { Capture } from './step.ts';
import { filled, type Template, valuesIn } from './template.ts';

/** What stands for the ids and secrets of a sequence, and where each comes from. */
export interface Bindings {
  /** The name of each variable by the value that it had in the run. */
  readonly variables: ReadonlyMap<string, string>;
  /** What to keep from the answer to each exchange. */
  readonly captures: readonly (readonly Capture[])[];
  /** Requests to be sent first, for ids that no answer of the sequence gives in time. */
  readonly lookups: readonly LookupName[];
  /** What is made first, for what the run had made. */
  readonly provisions: readonly Provision[];
  /** Variables that the environment has to give, and what each stands for. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Binds what the requests of a sequence use to the answers before them, else to a lookup, else to the environment. */
export function bindingsOf(exchanges: readonly Exchange[]): Bindings {
  const variables = new Map<string, string>();
  const inputs: Record<string, string> = {};
  const needed = new Set<LookupName>();
  const provisions: Provision[] = [];
  const wanted = new Set([
    ...exchanges.flatMap((exchange) => [...valuesSent(exchange), ...idMade(exchange)]),
    ...secretsShownAgain(exchanges),
  ]);
  const captures = exchanges.map((exchange) => {
    for (const value of valuesSent(exchange)) {
      if (variables.has(value)) continue;
      const source = sourceOf(value, exchanges, new Set(variables.values()));
      // What was sent as it is cannot be another value later.
      if (source === null) wanted.delete(value);
      else variables.set(value, source.variable);
      if (source === null) continue;
      if ('lookup' in source) needed.add(source.lookup);
      else if ('provision' in source)
        provisions.push(provisionOf(source.provision, source.variable, nameSentAgain(value, exchanges)));
      else inputs[source.variable] = source.meaning;
    }
    return capturesOf(exchange, wanted, variables);
  });
  if ('CREDENTIALS' in inputs && !provisions.some(({ kind }) => kind === 'signing user'))
    provisions.push({ kind: 'signing user', variable: 'signingUserID' });
  if (provisions.length > 0) needed.add('orgID');
  return { variables, captures, inputs, provisions, lookups: inOrder(needed) };
}

function provisionOf(kind: Provision['kind'], variable: string, named: string | null): Provision {
  return named === null ? { kind, variable } : { kind, variable, named };
}

/** The paths that take away what the answers of a sequence say that it made, and nothing else; the newest first. */
export function removalsOf(exchanges: readonly Exchange[], { captures, variables }: Bindings): readonly Template[] {
  const paths = exchanges.flatMap((exchange, index) => {
    const kept = captures[index]?.map(({ variable }) => variable) ?? [];
    const ids = idMade(exchange).filter((id) => kept.includes(variables.get(id) ?? ''));
    return ids.map((id) => `${exchange.draft.path}/${id}`);
  });
  return paths.reverse().map((path) => filled(path, variables));
}

/** The names of secrets that more than one answer shows: that they are the same is what may have been found. */
function secretsShownAgain(exchanges: readonly Exchange[]): readonly string[] {
  const shown = exchanges.flatMap(({ answer }) => [...new Set(valuesIn(answer.body))]);
  return shown.filter((value, index) => value.startsWith('$') && shown.indexOf(value) < index);
}

function valuesSent({ draft, sent }: Exchange): readonly string[] {
  const queried = (draft.query ?? []).map(([, value]) => value);
  return [draft.path, ...queried, ...Object.values(sent), bodyText(draft) ?? ''].flatMap(valuesIn);
}

/** The id of what a request made, if it made anything that can be taken away again. */
function idMade({ answer, draft }: Exchange): readonly string[] {
  const makes = draft.method === 'POST' && /^\/api\/v2\/(authorizations|users|orgs|buckets)$/.test(draft.path);
  const made = makes && answer.status === 201 ? jsonOf(answer) : undefined;
  return isObject(made) && typeof made.id === 'string' ? valuesIn(made.id) : [];
}

/** Binds what is wanted and not bound, where an answer has it. */
function capturesOf({ answer }: Exchange, wanted: ReadonlySet<string>, variables: Map<string, string>): Capture[] {
  const isNew = (value: string): boolean => wanted.has(value) && !variables.has(value);
  const captures: Capture[] = [];
  const bind = (value: string, kind: string): string => {
    const alike = [...variables.values()].filter((name) => name.replace(/\d+$/, '') === kind);
    const variable = `${kind}${alike.length + 1}`;
    variables.set(value, variable);
    return variable;
  };
  for (const { at, member, value } of leaves(jsonOf(answer) as Json | undefined)) {
    if (isNew(value)) captures.push({ variable: bind(value, member), at });
  }
  for (const [header, text] of Object.entries(answer.headers)) {
    const value = valuesIn(text).find((one) => one.startsWith('$') && isNew(one));
    if (value === undefined) continue;
    captures.push({ variable: bind(value, 'header'), header, after: text.slice(0, text.indexOf(value)) });
  }
  return captures;
}

interface Leaf {
  readonly at: string;
  readonly member: string;
  readonly value: string;
}

/** What names a variable after a member, as far as it is a word: a server could choose any other. */
function memberOf(path: readonly string[]): string {
  const name = path.at(-1) ?? '';
  return /^[a-z][A-Za-z]{0,30}$/.test(name) ? name : 'value';
}

/** The texts within a JSON value, save for lists: what comes at which place differs from server to server. */
function leaves(value: Json | undefined, path: readonly string[] = []): readonly Leaf[] {
  if (typeof value === 'string') {
    return [{ at: pointer(...path), member: memberOf(path), value }];
  }
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name])) : [];
}
