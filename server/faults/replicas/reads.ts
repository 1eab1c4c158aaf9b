import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { authorizationsIn, carrying, ofCluster, perReplica } from './shared.ts';

/** Milliseconds that what is stale stays so. */
const staleMs = 500;

/** Milliseconds after which a change comes again. */
const againMs = 200;

/** How replicas show what is not, or not yet, or no longer so. */
export const replicasReadsFaults: readonly Fault[] = [
  ofCluster(
    {
      id: 'replica-lag',
      breaks: 'replicas/made-shown',
      says: 'An authorization that one replica made is known at the others 500 ms later.',
    },
    () =>
      carrying((change) => {
        const about = authorizationsIn(change);
        return about !== undefined && about.before === undefined;
      }, staleMs),
  ),
  ofCluster(
    {
      id: 'replica-update-stale',
      breaks: 'replicas/update-shown',
      says: 'An updated description is known at other replicas 500 ms later.',
    },
    () =>
      carrying((change) => {
        const { before, after } = authorizationsIn(change) ?? {};
        return before !== undefined && after?.status === before.status && after.description !== before.description;
      }, staleMs),
  ),
  ofCluster(
    {
      id: 'replica-stale-list',
      breaks: 'replicas/deletion-shown',
      says: 'The second replica goes on listing for 500 ms what was deleted at another.',
    },
    () => ({
      decide: ({ readAll }, replica) => {
        const listed = new Map<string, { readonly row: Authorization; gone?: number }>();
        if (replica !== 2) return {};
        return {
          readAll: (store, answer) =>
            readAll(store, (all) => {
              const there = new Set(all.map(({ id }) => id));
              for (const row of all) listed.set(row.id, { row });
              const now = Date.now();
              for (const [id, one] of listed) {
                if (there.has(id)) continue;
                one.gone ??= now;
                if (now - one.gone >= staleMs) listed.delete(id);
              }
              return answer([...listed.values()].map(({ row }) => row));
            }),
        };
      },
    }),
  ),
  ofCluster(
    {
      id: 'replica-split-reads',
      breaks: 'replicas/own-writes',
      says: 'The second replica reads from a copy that hears of its own updates 500 ms later.',
    },
    () => ({
      decide: ({ commit, lookUp }, replica) => {
        const before = new Map<string, { readonly row: Authorization; readonly until: number }>();
        if (replica !== 2) return {};
        return {
          commit: (store, write, finish) => {
            if (write.kind === 'update')
              before.set(write.before.id, { row: write.before, until: Date.now() + staleMs });
            return commit(store, write, finish);
          },
          lookUp: (store, id, answer) => {
            const stale = before.get(id);
            if (stale !== undefined && stale.until > Date.now()) return answer(stale.row);
            return lookUp(store, id, answer);
          },
        };
      },
    }),
  ),
  ofCluster(
    {
      id: 'replica-goes-back',
      breaks: 'replicas/reads-forward',
      says: 'Every second read at the second replica comes from a copy that has not heard of the last update.',
    },
    () => {
      const older = new Map<string, Authorization>();
      const reads = perReplica(() => ({ count: 0 }));
      return {
        decide: ({ commit, lookUp }, replica) => ({
          commit: (store, write, finish) => {
            if (write.kind === 'update') older.set(write.before.id, write.before);
            return commit(store, write, finish);
          },
          lookUp: (store, id, answer) =>
            lookUp(store, id, (found) => {
              const stale = older.get(id);
              if (replica !== 2 || found === undefined || stale === undefined) return answer(found);
              reads(replica).count += 1;
              return answer(reads(replica).count % 2 === 0 ? stale : found);
            }),
        }),
      };
    },
  ),
  ofCluster(
    {
      id: 'replica-order-reversed',
      breaks: 'replicas/last-change',
      says: 'What tells other replicas of the first update comes there twice, and late undoes those after it.',
    },
    () => ({
      carry: (carry) => (change, route) => {
        const { before, after } = authorizationsIn(change) ?? {};
        const isFirst = before !== undefined && after !== undefined && before.updatedAt === before.createdAt;
        return [...carry(change, route), ...(isFirst ? [{ afterMs: againMs, blind: true }] : [])];
      },
    }),
  ),
  ofCluster(
    {
      id: 'replica-clock-behind',
      breaks: 'replicas/one-clock',
      says: 'The clock of the second replica is a minute behind.',
    },
    () => ({
      decide: ({ changed }, replica) => ({
        changed: (current, change, now) => {
          const after = changed(current, change, now);
          return replica === 2 ? { ...after, updatedAt: now - 60_000 } : after;
        },
      }),
    }),
  ),
];
