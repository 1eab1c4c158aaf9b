import { setTimeout as sleep } from 'node:timers/promises';
import type { Write } from '../reference/decisions/concurrency.ts';
import type { Fault } from './fault.ts';

/** Milliseconds in which other requests come in between. */
const gap = 25;

/** How writes at the same time come into each other's way. */
export const concurrencyFaults: readonly Fault[] = [
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
    id: 'create-takes-same-id',
    breaks: 'create/concurrent-unique',
    says: 'Creations at the same time take the same next id.',
    override: ({ commit, issueID }) => {
      let last: string | undefined;
      return {
        issueID: (store) => {
          last ??= issueID(store);
          return (BigInt(`0x${last}`) + 1n).toString(16);
        },
        commit: async (store, write, finish) => {
          if (write.kind !== 'create') return commit(store, write, finish);
          await sleep(gap);
          last = write.after.id;
          return commit(store, write, finish);
        },
      };
    },
  },
];

function changesBoth({ before, after }: Extract<Write, { readonly kind: 'update' }>): boolean {
  return before.status !== after.status && before.description !== after.description;
}
