import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** How pages of lists are wrong. */
export const listsPagesFaults: readonly Fault[] = [
  {
    id: 'page-begins-late',
    breaks: 'lists/pages-whole',
    says: 'A page of buckets that is asked for by `after` begins one bucket late.',
    profiles: oss,
    override: ({ transferred }) => ({
      transferred: (answer, request) => {
        const { method, path, query } = request;
        const fits = method === 'GET' && path === '/api/v2/buckets' && query.has('after') && answer.status === 200;
        return transferred(fits ? { ...answer, body: withoutFirst(String(answer.body)) } : answer, request);
      },
    }),
  },
];

function withoutFirst(body: string): string {
  const { buckets, ...rest } = JSON.parse(body) as { readonly buckets: readonly unknown[] };
  return JSON.stringify({ ...rest, buckets: buckets.slice(1) });
}
