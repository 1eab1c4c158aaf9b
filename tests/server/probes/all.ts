import { authenticationProbes } from './authentication/index.ts';
import { concurrencyApartProbes } from './concurrency/apart.ts';
import { concurrencyLoadProbes } from './concurrency/load.ts';
import { concurrencyRacesProbes } from './concurrency/races.ts';
import { createForeignProbes } from './create/foreign.ts';
import { createIdentityProbes } from './create/identity.ts';
import { createPermissionsProbes } from './create/permissions.ts';
import { createRepresentationProbes } from './create/representation.ts';
import { createTokensProbes } from './create/tokens.ts';
import { delegationProbes } from './delegation.ts';
import { deleteDoorsProbes } from './delete/doors.ts';
import { deleteEndingProbes } from './delete/ending.ts';
import { deleteForeignProbes } from './delete/foreign.ts';
import { deleteOthersProbes } from './delete/others.ts';
import { deleteStayingProbes } from './delete/staying.ts';
import { errorsBodyProbes } from './errors/body.ts';
import { errorsDocumentProbes } from './errors/document.ts';
import { errorsEncodingProbes } from './errors/encoding.ts';
import { errorsIdentifierProbes } from './errors/identifier.ts';
import { errorsMethodProbes } from './errors/method.ts';
import { errorsOverrideProbes } from './errors/override.ts';
import { errorsPayloadProbes } from './errors/payload.ts';
import { filtersCombinationsProbes } from './filters/combinations.ts';
import { filtersNamesProbes } from './filters/names.ts';
import { filtersParametersProbes } from './filters/parameters.ts';
import { filtersRenamedProbes } from './filters/renamed.ts';
import { filtersUnknownParametersProbes } from './filters/unknown-parameters.ts';
import { filtersValuesProbes } from './filters/values.ts';
import { filtersWayInProbes } from './filters/way-in.ts';
import { latticeProbes } from './lattice.ts';
import { lawsProbes } from './laws.ts';
import { listsProbes } from './lists/index.ts';
import { organizationsProbes } from './organizations/index.ts';
import { permissionsOneOfTwoProbes } from './permissions/one-of-two.ts';
import { permissionsRefusedProbes } from './permissions/refused.ts';
import { permissionsResourcesProbes } from './permissions/resources.ts';
import { permissionsProbes } from './permissions/rights.ts';
import { permissionsSeveralProbes } from './permissions/several.ts';
import type { Probe } from './probe.ts';
import { readProbes } from './read.ts';
import { replicasProbes } from './replicas/index.ts';
import { revocationProbes } from './revocation.ts';
import { schemaProbes } from './schema.ts';
import { secrecyProbes } from './secrecy.ts';
import { sessionsProbes } from './sessions/index.ts';
import { statusActiveProbes } from './status/active.ts';
import { statusDoorsProbes } from './status/doors.ts';
import { statusInactiveProbes } from './status/inactive.ts';
import { statusStayingProbes } from './status/staying.ts';
import { statusSwitchingProbes } from './status/switching.ts';
import { statusTransitionProbes } from './status/transition.ts';
import { updateClockProbes } from './update/clock.ts';
import { updateCombinationsProbes } from './update/combinations.ts';
import { updateForeignProbes } from './update/foreign.ts';
import { updateOthersProbes } from './update/others.ts';
import { updatePropertiesProbes } from './update/properties.ts';
import { updateRefusalProbes } from './update/refusal.ts';
import { updateRepresentationProbes } from './update/representation.ts';
import { usersBornAgainProbes } from './users/born-again.ts';
import { usersDeletedProbes } from './users/deleted.ts';
import { usersDoorsProbes } from './users/doors.ts';
import { usersInactiveProbes } from './users/inactive.ts';
import { usersLeavingProbes } from './users/leaving.ts';
import { usersOwnershipProbes } from './users/ownership.ts';
import { usersStayingProbes } from './users/staying.ts';
import { usersSwitchingProbes } from './users/switching.ts';
import { wireProbes } from './wire/index.ts';

/** One probe for each fault, by the fault's id. */
export const probes: Readonly<Record<string, Probe>> = {
  ...usersBornAgainProbes,
  ...permissionsResourcesProbes,
  ...permissionsRefusedProbes,
  ...usersStayingProbes,
  ...deleteStayingProbes,
  ...statusStayingProbes,
  ...usersDoorsProbes,
  ...deleteDoorsProbes,
  ...statusDoorsProbes,
  ...createPermissionsProbes,
  ...createForeignProbes,
  ...createIdentityProbes,
  ...createRepresentationProbes,
  ...readProbes,
  ...updateForeignProbes,
  ...updatePropertiesProbes,
  ...updateRepresentationProbes,
  ...updateRefusalProbes,
  ...deleteEndingProbes,
  ...deleteForeignProbes,
  ...deleteOthersProbes,
  ...statusTransitionProbes,
  ...statusSwitchingProbes,
  ...statusInactiveProbes,
  ...statusActiveProbes,
  ...revocationProbes,
  ...concurrencyRacesProbes,
  ...concurrencyLoadProbes,
  ...permissionsProbes,
  ...latticeProbes,
  ...lawsProbes,
  ...delegationProbes,
  ...organizationsProbes,
  ...usersOwnershipProbes,
  ...usersLeavingProbes,
  ...usersInactiveProbes,
  ...usersDeletedProbes,
  ...filtersParametersProbes,
  ...filtersUnknownParametersProbes,
  ...filtersCombinationsProbes,
  ...filtersNamesProbes,
  ...filtersRenamedProbes,
  ...filtersValuesProbes,
  ...filtersWayInProbes,
  ...sessionsProbes,
  ...authenticationProbes,
  ...errorsIdentifierProbes,
  ...errorsDocumentProbes,
  ...errorsPayloadProbes,
  ...errorsEncodingProbes,
  ...errorsMethodProbes,
  ...errorsOverrideProbes,
  ...errorsBodyProbes,
  ...schemaProbes,
  ...secrecyProbes,
  ...updateOthersProbes,
  ...updateClockProbes,
  ...listsProbes,
  ...wireProbes,
  ...createTokensProbes,
  ...replicasProbes,
  ...usersSwitchingProbes,
  ...permissionsOneOfTwoProbes,
  ...concurrencyApartProbes,
  ...updateCombinationsProbes,
  ...permissionsSeveralProbes,
};
