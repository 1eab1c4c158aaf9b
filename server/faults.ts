import type { Decisions } from './decisions.ts';
import { ServerError } from './errors.ts';
import { authenticationFaults } from './faults/authentication.ts';
import { boundsFaults } from './faults/bounds.ts';
import { changeFaults } from './faults/change.ts';
import { concurrencyFaults } from './faults/concurrency.ts';
import { concurrentReadingFaults } from './faults/concurrent-reading.ts';
import { creationFaults } from './faults/creation.ts';
import { credentialFaults } from './faults/credential.ts';
import { decodingFaults } from './faults/decoding.ts';
import { delayFaults } from './faults/delay.ts';
import { delegationFaults } from './faults/delegation.ts';
import { deletedUserFaults } from './faults/deleted-user.ts';
import { deletionFaults } from './faults/deletion.ts';
import { documentFaults } from './faults/document.ts';
import { encodingFaults } from './faults/encoding.ts';
import type { Fault, FaultRow } from './faults/fault.ts';
import { filterFaults } from './faults/filter.ts';
import { issueFaults } from './faults/issue.ts';
import { latticeFaults } from './faults/lattice.ts';
import { lawFaults } from './faults/law.ts';
import { listingFaults } from './faults/listing.ts';
import { methodFaults } from './faults/method.ts';
import { organizationFaults } from './faults/organization.ts';
import { payloadFaults } from './faults/payload.ts';
import { permissionFaults } from './faults/permission.ts';
import { queryFaults } from './faults/query.ts';
import { refusalFaults } from './faults/refusal.ts';
import { removalFaults } from './faults/removal.ts';
import { renderingFaults } from './faults/rendering.ts';
import { revisionFaults } from './faults/revision.ts';
import { secrecyFaults } from './faults/secrecy.ts';
import { sessionFaults } from './faults/session.ts';
import { sessionTokenFaults } from './faults/session-token.ts';
import { sessionUseFaults } from './faults/session-use.ts';
import { statusFaults } from './faults/status.ts';
import { switchingFaults } from './faults/switching.ts';
import { userFaults } from './faults/user.ts';
import type { Profile } from './profiles.ts';

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
