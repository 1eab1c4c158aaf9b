import { ServerError } from '../errors.ts';
import type { Decisions } from '../reference/decisions/decisions.ts';
import type { Profile } from '../reference/model/profiles.ts';
import { authenticationFaults } from './authentication.ts';
import { boundsFaults } from './bounds.ts';
import { changeFaults } from './change.ts';
import { concurrencyFaults } from './concurrency.ts';
import { concurrentReadingFaults } from './concurrent-reading.ts';
import { creationFaults } from './creation.ts';
import { credentialFaults } from './credential.ts';
import { decodingFaults } from './decoding.ts';
import { delayFaults } from './delay.ts';
import { delegationFaults } from './delegation.ts';
import { deletedUserFaults } from './deleted-user.ts';
import { deletionFaults } from './deletion.ts';
import { documentFaults } from './document.ts';
import { encodingFaults } from './encoding.ts';
import type { Fault, FaultRow } from './fault.ts';
import { filterFaults } from './filter.ts';
import { issueFaults } from './issue.ts';
import { latticeFaults } from './lattice.ts';
import { lawFaults } from './law.ts';
import { listingFaults } from './listing.ts';
import { methodFaults } from './method.ts';
import { organizationFaults } from './organization.ts';
import { payloadFaults } from './payload.ts';
import { permissionFaults } from './permission.ts';
import { queryFaults } from './query.ts';
import { refusalFaults } from './refusal.ts';
import { removalFaults } from './removal.ts';
import { renderingFaults } from './rendering.ts';
import { revisionFaults } from './revision.ts';
import { secrecyFaults } from './secrecy.ts';
import { sessionFaults } from './session.ts';
import { sessionTokenFaults } from './session-token.ts';
import { sessionUseFaults } from './session-use.ts';
import { statusFaults } from './status.ts';
import { switchingFaults } from './switching.ts';
import { userFaults } from './user.ts';

const all: readonly Fault[] = [
  ...creationFaults,
  ...issueFaults,
  ...boundsFaults,
  ...changeFaults,
  ...revisionFaults,
  ...deletionFaults,
  ...removalFaults,
  ...statusFaults,
  ...switchingFaults,
  ...delayFaults,
  ...concurrencyFaults,
  ...concurrentReadingFaults,
  ...authenticationFaults,
  ...credentialFaults,
  ...permissionFaults,
  ...latticeFaults,
  ...lawFaults,
  ...delegationFaults,
  ...organizationFaults,
  ...userFaults,
  ...deletedUserFaults,
  ...listingFaults,
  ...filterFaults,
  ...queryFaults,
  ...decodingFaults,
  ...payloadFaults,
  ...documentFaults,
  ...encodingFaults,
  ...methodFaults,
  ...refusalFaults,
  ...renderingFaults,
  ...secrecyFaults,
  ...sessionFaults,
  ...sessionUseFaults,
  ...sessionTokenFaults,
];

/** The faults that can be switched on, each with the requirement that it breaks. */
export const faults: readonly FaultRow[] = all;

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
  const fault = all.find((one) => one.id === id);
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
