import type { Decisions } from './decisions.ts';
import { ServerError } from './errors.ts';
import { authenticationFaults } from './faults/authentication.ts';
import { changeFaults } from './faults/change.ts';
import { creationFaults } from './faults/creation.ts';
import { decodingFaults } from './faults/decoding.ts';
import { deletionFaults } from './faults/deletion.ts';
import type { Fault, FaultRow } from './faults/fault.ts';
import { filterFaults } from './faults/filter.ts';
import { listingFaults } from './faults/listing.ts';
import { permissionFaults } from './faults/permission.ts';
import { renderingFaults } from './faults/rendering.ts';
import { sessionFaults } from './faults/session.ts';
import { statusFaults } from './faults/status.ts';
import type { Profile } from './profiles.ts';

const all: readonly Fault[] = [
  ...creationFaults,
  ...changeFaults,
  ...deletionFaults,
  ...statusFaults,
  ...authenticationFaults,
  ...permissionFaults,
  ...listingFaults,
  ...filterFaults,
  ...decodingFaults,
  ...renderingFaults,
  ...sessionFaults,
];

/** The faults that can be switched on, each with the requirement that it breaks. */
export const faults: readonly FaultRow[] = all;

/** The right decisions of a profile, with faults put in. Throws a ServerError `unknown-fault` or `fault-elsewhere`. */
export function withFaults(right: Decisions, ids: readonly string[], profile: Profile): Decisions {
  let decisions = right;
  for (const id of ids) decisions = { ...decisions, ...faultFor(id, profile).override(decisions) };
  return decisions;
}

function faultFor(id: string, { name }: Profile): Fault {
  const fault = all.find((one) => one.id === id);
  if (fault === undefined) {
    throw new ServerError('unknown-fault', `There is no fault "${id}".`, 'Take an id from the list of faults.');
  }
  if (fault.profiles?.includes(name) === false) {
    const cure = `Use one of its profiles: ${fault.profiles.join(', ')}.`;
    throw new ServerError('fault-elsewhere', `The fault "${id}" changes nothing in profile "${name}".`, cure);
  }
  return fault;
}
