import { setTimeout as sleep } from 'node:timers/promises';
import type { Write } from '../../reference/decisions/concurrency.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';

/** Milliseconds in which other requests come in between. */
const gap = 25;

/** How requests at the same time come into each other's way. */
export const concurrencyRacesFaults: readonly Fault[] = [
  {
    id: 'update-reads-then-writes',
    breaks: 'concurrency/no-lost-update',
    says: 'An update writes back the whole authorization as it was some time ago, with its own change.',
    notOnReleases: 'The releases do so anyway when two updates race.',
    override: ({ commit }) => ({
      commit: async (store, write, finish) => {
        if (write.kind === 'update') await sleep(gap);
        return commit(store, write, finish);
      },
    }),
  },
  {
    id: 'update-in-two-steps',
    breaks: 'concurrency/patch-atomic',
    says: 'An update of both properties writes the status first and the description some time later.',
    override: ({ commit }) => ({
      commit: async (store, write, finish) => {
        if (write.kind === 'update' && changesBoth(write)) {
          store.authorizations.replace({ ...write.after, description: write.before.description });
          await sleep(gap);
        }
        return commit(store, write, finish);
      },
    }),
  },
  {
    id: 'update-revives',
    breaks: 'concurrency/delete-final',
    says: 'An update that a deletion overtakes brings the authorization back.',
    notOnReleases: 'The releases do so anyway when an update and a deletion race.',
    override: ({ commit }) => ({
      commit: async (store, write, finish) => {
        const answer = await commit(store, write, finish);
        if (write.kind !== 'update') return answer;
        await sleep(gap);
        if (store.authorizations.find(write.after.id) === undefined) store.authorizations.add(write.after);
        return answer;
      },
    }),
  },
  {
    id: 'deletes-at-once-succeed',
    breaks: 'concurrency/one-delete-wins',
    says: 'Every deletion that finds the authorization is answered with 204, although another one is under way.',
    override: ({ commit }) => ({
      commit: async (store, write, finish) => {
        if (write.kind === 'delete') await sleep(gap);
        return commit(store, write, finish);
      },
    }),
  },
  {
    id: 'list-page-by-page',
    breaks: 'concurrency/list-whole',
    says: 'A list is put together from pages of two, the newest first, each found by its distance from the end.',
    override: ({ readAll }) => ({
      readAll: async (store, answer) => {
        const read: Authorization[] = [];
        for (let page = pageBefore(read, store); page.length > 0; page = pageBefore(read, store)) {
          read.unshift(...page);
          await sleep(gap / 5);
        }
        return readAll(store, () => answer(read));
      },
    }),
  },
  {
    id: 'busy-token-cached',
    breaks: 'concurrency/status-linearizable',
    says: 'A token that is used while it is being switched off goes on working for a moment.',
    override: ({ commit, acceptsToken }) => {
      const ending = new Set<string>();
      const cached = new Map<string, number>();
      return {
        commit: async (store, write, finish) => {
          if (write.kind !== 'update' || write.after.status !== 'inactive') return commit(store, write, finish);
          ending.add(write.after.id);
          await sleep(gap);
          ending.delete(write.after.id);
          return commit(store, write, finish);
        },
        acceptsToken: (authorization, operation) => {
          const { id } = authorization;
          const accepted = acceptsToken(authorization, operation) || (cached.get(id) ?? 0) > Date.now();
          if (accepted && ending.has(id)) cached.set(id, Date.now() + 4 * gap);
          return accepted;
        },
      };
    },
  },
  {
    id: 'busy-replica-behind',
    breaks: 'concurrency/reads-never-go-back',
    says: 'Of several reads at the same time all but the first see the description as it was before its last change.',
    override: ({ commit, lookUp }) => {
      const former = new Map<string, Authorization>();
      let reading = 0;
      return {
        commit: (store, write, finish) => {
          if (write.kind === 'update') former.set(write.before.id, write.before);
          return commit(store, write, finish);
        },
        lookUp: async (store, id, answer) => {
          reading += 1;
          const description = reading > 1 ? former.get(id)?.description : undefined;
          await sleep(gap / 5);
          reading -= 1;
          return lookUp(store, id, (found) =>
            answer(found === undefined || description === undefined ? found : { ...found, description }),
          );
        },
      };
    },
  },
];

function changesBoth({ before, after }: Extract<Write, { readonly kind: 'update' }>): boolean {
  return before.status !== after.status && before.description !== after.description;
}

function pageBefore(read: readonly Authorization[], { authorizations }: Store): readonly Authorization[] {
  const all = authorizations.list();
  const end = Math.max(0, all.length - read.length);
  return all.slice(Math.max(0, end - 2), end);
}
