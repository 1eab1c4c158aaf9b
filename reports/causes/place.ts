import type { Exchange } from '../../client/http/exchange.ts';

/** What a request does, to which kind of thing, such as `list` of `authorizations`. */
export interface Place {
  readonly verb: 'list' | 'read' | 'create' | 'update' | 'delete' | 'other';
  readonly noun: string;
}

/** What paths of the API are about; `delete` is the deletion of points. */
const nouns: ReadonlySet<string> = new Set([
  ...['authorizations', 'buckets', 'delete', 'labels', 'me', 'members', 'orgs', 'owners', 'password', 'query'],
  ...['secrets', 'signin', 'signout', 'tasks', 'users', 'variables', 'write'],
]);

/** Where an exchange took place, ids and values left out; a path of nothing that is known is one of `paths`. */
export function placeOf({ draft }: Pick<Exchange, 'draft'>): Place {
  const parts = (draft.path.split('?')[0] ?? '').replace(/^.*\/api\/v2\//, '').split('/');
  const words = parts.filter((part) => part !== '');
  const noun = words.findLast((word) => nouns.has(word)) ?? 'paths';
  return { verb: noun === 'paths' ? 'other' : verbOf(draft.method, words.length), noun };
}

function verbOf(method: string, depth: number): Place['verb'] {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return depth % 2 === 1 ? 'list' : 'read';
    case 'POST':
      return depth === 1 ? 'create' : 'other';
    case 'PATCH':
    case 'PUT':
      return 'update';
    case 'DELETE':
      return 'delete';
    default:
      return 'other';
  }
}

/** A place in words, such as `list authorizations`. */
export function nameOf({ verb, noun }: Place): string {
  return `${verb} ${noun}`;
}
