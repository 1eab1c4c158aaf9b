import { authenticationProbes } from './probes/authentication.ts';
import { changeProbes } from './probes/change.ts';
import { creationProbes } from './probes/creation.ts';
import { decodingProbes } from './probes/decoding.ts';
import { deletionProbes } from './probes/deletion.ts';
import { filterProbes } from './probes/filter.ts';
import { listingProbes } from './probes/listing.ts';
import { permissionProbes } from './probes/permission.ts';
import type { Probe } from './probes/probe.ts';
import { renderingProbes } from './probes/rendering.ts';
import { sessionProbes } from './probes/session.ts';
import { statusProbes } from './probes/status.ts';

/** One probe for each fault, by the fault's id. */
export const probes: Readonly<Record<string, Probe>> = {
  ...creationProbes,
  ...changeProbes,
  ...deletionProbes,
  ...statusProbes,
  ...authenticationProbes,
  ...permissionProbes,
  ...listingProbes,
  ...filterProbes,
  ...decodingProbes,
  ...renderingProbes,
  ...sessionProbes,
};
