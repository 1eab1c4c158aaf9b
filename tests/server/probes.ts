import { authenticationProbes } from './probes/authentication.ts';
import { boundsProbes } from './probes/bounds.ts';
import { changeProbes } from './probes/change.ts';
import { concurrencyProbes } from './probes/concurrency.ts';
import { creationProbes } from './probes/creation.ts';
import { credentialProbes } from './probes/credential.ts';
import { decodingProbes } from './probes/decoding.ts';
import { delayProbes } from './probes/delay.ts';
import { delegationProbes } from './probes/delegation.ts';
import { deletionProbes } from './probes/deletion.ts';
import { documentProbes } from './probes/document.ts';
import { encodingProbes } from './probes/encoding.ts';
import { filterProbes } from './probes/filter.ts';
import { issueProbes } from './probes/issue.ts';
import { latticeProbes } from './probes/lattice.ts';
import { lawProbes } from './probes/law.ts';
import { listingProbes } from './probes/listing.ts';
import { methodProbes } from './probes/method.ts';
import { organizationProbes } from './probes/organization.ts';
import { payloadProbes } from './probes/payload.ts';
import { permissionProbes } from './probes/permission.ts';
import type { Probe } from './probes/probe.ts';
import { queryProbes } from './probes/query.ts';
import { refusalProbes } from './probes/refusal.ts';
import { removalProbes } from './probes/removal.ts';
import { renderingProbes } from './probes/rendering.ts';
import { revisionProbes } from './probes/revision.ts';
import { secrecyProbes } from './probes/secrecy.ts';
import { sessionProbes } from './probes/session.ts';
import { sessionTokenProbes } from './probes/session-token.ts';
import { sessionUseProbes } from './probes/session-use.ts';
import { statusProbes } from './probes/status.ts';
import { switchingProbes } from './probes/switching.ts';
import { userProbes } from './probes/user.ts';

/** One probe for each fault, by the fault's id. */
export const probes: Readonly<Record<string, Probe>> = {
  ...creationProbes,
  ...issueProbes,
  ...boundsProbes,
  ...changeProbes,
  ...revisionProbes,
  ...deletionProbes,
  ...removalProbes,
  ...statusProbes,
  ...switchingProbes,
  ...delayProbes,
  ...concurrencyProbes,
  ...authenticationProbes,
  ...credentialProbes,
  ...permissionProbes,
  ...latticeProbes,
  ...lawProbes,
  ...delegationProbes,
  ...organizationProbes,
  ...userProbes,
  ...listingProbes,
  ...filterProbes,
  ...queryProbes,
  ...decodingProbes,
  ...payloadProbes,
  ...documentProbes,
  ...encodingProbes,
  ...methodProbes,
  ...refusalProbes,
  ...renderingProbes,
  ...secrecyProbes,
  ...sessionProbes,
  ...sessionUseProbes,
  ...sessionTokenProbes,
};
