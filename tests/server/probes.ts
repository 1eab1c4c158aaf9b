import { authenticationProbes } from './probes/authentication.ts';
import { decodingProbes } from './probes/decoding.ts';
import { lifecycleProbes } from './probes/lifecycle.ts';
import { listingProbes } from './probes/listing.ts';
import { permissionProbes } from './probes/permission.ts';
import type { Probe } from './probes/probe.ts';
import { renderingProbes } from './probes/rendering.ts';
import { statusProbes } from './probes/status.ts';

/** One probe for each fault, by the fault's id. */
export const probes: Readonly<Record<string, Probe>> = {
  ...lifecycleProbes,
  ...statusProbes,
  ...authenticationProbes,
  ...permissionProbes,
  ...listingProbes,
  ...decodingProbes,
  ...renderingProbes,
};
