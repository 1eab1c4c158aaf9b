import { ServerError } from '../errors.ts';
import type { Decisions } from '../reference/decisions/decisions.ts';
import type { Profile } from '../reference/model/profiles.ts';
import { allFaults } from './all.ts';
import type { Fault, FaultRow } from './fault.ts';

/** The faults that can be switched on, each with the requirement that it breaks. */
export const faults: readonly FaultRow[] = allFaults;

/** Servers that can have faults: the one that keeps its promises, and the imitations of releases. */
export type FaultyServer = 'reference' | 'release';

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

function faultFor(id: string, { name }: Profile, server: FaultyServer): Fault {
  const fault = allFaults.find((one) => one.id === id);
  if (fault === undefined) {
    throw new ServerError('unknown-fault', `There is no fault "${id}".`, 'Take an id from the list of faults.');
  }
  if (fault.profiles?.includes(name) === false) {
    const cure = `Use one of its profiles: ${fault.profiles.join(', ')}.`;
    throw new ServerError('fault-elsewhere', `The fault "${id}" changes nothing in profile "${name}".`, cure);
  }
  if (server === 'release' && fault.notOnReleases !== undefined) {
    const sentence = `The fault "${id}" cannot be told on a release. ${fault.notOnReleases}`;
    throw new ServerError('fault-elsewhere', sentence, 'Switch it on in the server that keeps its promises.');
  }
  return fault;
}
