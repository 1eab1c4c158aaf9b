import { closest } from 'fastest-levenshtein';
import type { Carry, ClusterWays } from '../cluster/replica.ts';
import { ServerError } from '../errors.ts';
import type { Decisions } from '../reference/decisions/decisions.ts';
import type { Profile } from '../reference/model/profiles.ts';
import { allFaults } from './all.ts';
import type { Fault, FaultRow } from './fault.ts';

/** The faults that can be switched on, each with the requirement that it breaks. */
export const faults: readonly FaultRow[] = allFaults;

/** Servers that can have faults: the one that keeps its promises, alone or as a cluster, and the imitations of releases. */
export type FaultyServer = 'reference' | 'cluster' | 'release';

/** The decisions of a server, with faults put in. Throws a ServerError `unknown-fault` or `fault-elsewhere`. */
export function withFaults(
  right: Decisions,
  ids: readonly string[],
  profile: Profile,
  server: FaultyServer = 'reference',
): Decisions {
  let decisions = right;
  for (const id of ids) decisions = { ...decisions, ...faultFor(id, profile, server).override(decisions) };
  return decisions;
}

/** What a cluster does with faults put in; each is called once. Ids that there are not are left to `withFaults`. */
export function waysWith(ids: readonly string[]): ClusterWays {
  const ways = ids.flatMap((id) => allFaults.find((one) => one.id === id)?.inCluster?.() ?? []);
  return {
    decide: (decisions, replica) => {
      const decided: Partial<Decisions> = {};
      for (const { decide } of ways) Object.assign(decided, decide?.({ ...decisions, ...decided }, replica));
      return decided;
    },
    carry: (right) => ways.reduce<Carry>((carry, one) => one.carry?.(carry) ?? carry, right),
  };
}

function faultFor(id: string, { name }: Profile, server: FaultyServer): Fault {
  const fault = allFaults.find((one) => one.id === id);
  if (fault === undefined) {
    const nearest = closest(
      id,
      allFaults.map((one) => one.id),
    );
    const cure = `Did you mean ${nearest}? See tokenproof explain --faults.`;
    throw new ServerError('unknown-fault', `There is no fault "${id}".`, cure);
  }
  if (fault.profiles?.includes(name) === false) {
    const cure = `Use one of its profiles: ${fault.profiles.join(', ')}.`;
    throw new ServerError('fault-elsewhere', `The fault "${id}" changes nothing in profile "${name}".`, cure);
  }
  if (server === 'reference' && fault.ofCluster) {
    const sentence = `The fault "${id}" is of a cluster.`;
    throw new ServerError('fault-elsewhere', sentence, 'Start one with --replicas 3.');
  }
  if (server === 'release' && fault.notOnReleases !== undefined) {
    const sentence = `The fault "${id}" cannot be told on a release. ${fault.notOnReleases}`;
    throw new ServerError('fault-elsewhere', sentence, 'Switch it on in the server that keeps its promises.');
  }
  return fault;
}
