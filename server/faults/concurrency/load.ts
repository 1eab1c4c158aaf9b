import { setTimeout as sleep } from 'node:timers/promises';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** Milliseconds in which other requests come in between. */
const gap = 25;

/** How requests at the same time take part in each other. */
export const concurrencyLoadFaults: readonly Fault[] = [
  {
    id: 'busy-authorization-open',
    breaks: 'concurrency/refused-amid-others',
    says: 'An authorization of which three updates are under way may be deleted and changed by all who may change any.',
    override: ({ commit, mayWrite }) => {
      const under = new Counts();
      return {
        commit: async (store, write, finish) => {
          if (write.kind !== 'update') return commit(store, write, finish);
          under.add(write.after.id, 1);
          const answer = await commit(store, write, finish);
          await sleep(gap);
          under.add(write.after.id, -1);
          return answer;
        },
        mayWrite: (caller, authorization, allowed) =>
          mayWrite(caller, authorization, allowed) || under.of(authorization.id) > 2,
      };
    },
  },
  {
    id: 'creations-at-once-mixed',
    breaks: 'concurrency/creations-keep-their-own',
    says: 'Authorizations that are created at once, with one mark in their descriptions, are stored with the permissions of the last.',
    override: ({ commit }) => {
      const last = new Map<string, Authorization>();
      return {
        commit: async (store, write, finish) => {
          if (write.kind !== 'create') return commit(store, write, finish);
          const { after } = write;
          const key = markIn(after);
          last.set(key, after);
          await sleep(gap);
          const answer = await commit(store, write, finish);
          const { permissions } = last.get(key) ?? after;
          store.authorizations.replace({ ...after, permissions });
          return answer;
        },
      };
    },
  },
  {
    id: 'deletions-at-once-forgotten',
    breaks: 'concurrency/deletions-each-take-effect',
    says: 'Of three deletions or more at once, of authorizations that are described alike, all but two leave the token in use.',
    override: ({ commit, clearedIndexes }) => {
      const under = new Counts();
      const kept = new Set<string>();
      return {
        commit: async (store, write, finish) => {
          if (write.kind !== 'delete') return commit(store, write, finish);
          const key = markIn(write.before);
          under.add(key, 1);
          if (under.of(key) > 2) kept.add(write.before.id);
          const answer = await commit(store, write, finish);
          await sleep(gap);
          under.add(key, -1);
          return answer;
        },
        clearedIndexes: (ending) => {
          const cleared = clearedIndexes(ending);
          return kept.has(ending.id) ? new Set([...cleared].filter((index) => index !== 'token')) : cleared;
        },
      };
    },
  },
];

/** How many of something are under way, by key. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(key: string, count: number): void {
    this.#counts.set(key, this.of(key) + count);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

/** What stands in brackets at the end of a description, or the whole. */
function markIn({ description }: Authorization): string {
  return /\[[^\]]*\]$/.exec(description)?.[0] ?? description;
}
