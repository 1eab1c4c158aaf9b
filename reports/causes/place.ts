import type { Exchange } from '../../client/http/exchange.ts';

/** What a request does, to which kind of thing, such as `list` of `authorizations`. */
export interface Place {
  readonly verb: 'list' | 'read' | 'create' | 'update' | 'delete' | 'other';
  readonly noun: string;
}

const id = /^[0-9a-f]{16}$/i;

/** Where an exchange took place, ids and values left out. */
export function placeOf({ draft }: Pick<Exchange, 'draft'>): Place {
  const parts = (draft.path.split('?')[0] ?? '').replace(/^.*\/api\/v2\//, '').split('/');
  const words = parts.filter((part) => part !== '');
  const noun = words.filter((word) => /^[a-z][\w-]*$/.test(word) && !id.test(word)).at(-1) ?? 'paths';
  return { verb: verbOf(draft.method, words.length), noun };
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
