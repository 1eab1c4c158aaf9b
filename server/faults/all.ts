import { authenticationFaults } from './authentication/index.ts';
import { concurrencyApartFaults } from './concurrency/apart.ts';
import { concurrencyLoadFaults } from './concurrency/load.ts';
import { concurrencyRacesFaults } from './concurrency/races.ts';
import { createForeignFaults } from './create/foreign.ts';
import { createIdentityFaults } from './create/identity.ts';
import { createPermissionsFaults } from './create/permissions.ts';
import { createRepresentationFaults } from './create/representation.ts';
import { createTokensFaults } from './create/tokens.ts';
import { delegationFaults } from './delegation.ts';
import { deleteDoorsFaults } from './delete/doors.ts';
import { deleteEndingFaults } from './delete/ending.ts';
import { deleteForeignFaults } from './delete/foreign.ts';
import { deleteOthersFaults } from './delete/others.ts';
import { deleteStayingFaults } from './delete/staying.ts';
import { errorsBodyFaults } from './errors/body.ts';
import { errorsDocumentFaults } from './errors/document.ts';
import { errorsEncodingFaults } from './errors/encoding.ts';
import { errorsIdentifierFaults } from './errors/identifier.ts';
import { errorsMethodFaults } from './errors/method.ts';
import { errorsOverrideFaults } from './errors/override.ts';
import { errorsPayloadFaults } from './errors/payload.ts';
import type { Fault } from './fault.ts';
import { filtersCombinationsFaults } from './filters/combinations.ts';
import { filtersNamesFaults } from './filters/names.ts';
import { filtersParametersFaults } from './filters/parameters.ts';
import { filtersRenamedFaults } from './filters/renamed.ts';
import { filtersUnknownParametersFaults } from './filters/unknown-parameters.ts';
import { filtersValuesFaults } from './filters/values.ts';
import { filtersWayInFaults } from './filters/way-in.ts';
import { latticeFaults } from './lattice.ts';
import { lawsFaults } from './laws.ts';
import { listsFaults } from './lists/index.ts';
import { organizationsFaults } from './organizations/index.ts';
import { permissionsOneOfTwoFaults } from './permissions/one-of-two.ts';
import { permissionsRefusedFaults } from './permissions/refused.ts';
import { permissionsResourcesFaults } from './permissions/resources.ts';
import { permissionsFaults } from './permissions/rights.ts';
import { permissionsSeveralFaults } from './permissions/several.ts';
import { readFaults } from './read.ts';
import { replicasFaults } from './replicas/index.ts';
import { revocationFaults } from './revocation.ts';
import { schemaFaults } from './schema.ts';
import { secrecyFaults } from './secrecy.ts';
import { sessionsFaults } from './sessions/index.ts';
import { statusActiveFaults } from './status/active.ts';
import { statusDoorsFaults } from './status/doors.ts';
import { statusInactiveFaults } from './status/inactive.ts';
import { statusStayingFaults } from './status/staying.ts';
import { statusSwitchingFaults } from './status/switching.ts';
import { statusTransitionFaults } from './status/transition.ts';
import { updateClockFaults } from './update/clock.ts';
import { updateCombinationsFaults } from './update/combinations.ts';
import { updateForeignFaults } from './update/foreign.ts';
import { updateOthersFaults } from './update/others.ts';
import { updatePropertiesFaults } from './update/properties.ts';
import { updateRefusalFaults } from './update/refusal.ts';
import { updateRepresentationFaults } from './update/representation.ts';
import { usersBornAgainFaults } from './users/born-again.ts';
import { usersDeletedFaults } from './users/deleted.ts';
import { usersDoorsFaults } from './users/doors.ts';
import { usersInactiveFaults } from './users/inactive.ts';
import { usersLeavingFaults } from './users/leaving.ts';
import { usersOwnershipFaults } from './users/ownership.ts';
import { usersStayingFaults } from './users/staying.ts';
import { usersSwitchingFaults } from './users/switching.ts';
import { wireFaults } from './wire/index.ts';

/** All faults, family by family. */
export const allFaults: readonly Fault[] = [
  ...usersBornAgainFaults,
  ...permissionsResourcesFaults,
  ...permissionsRefusedFaults,
  ...usersStayingFaults,
  ...deleteStayingFaults,
  ...statusStayingFaults,
  ...usersDoorsFaults,
  ...deleteDoorsFaults,
  ...statusDoorsFaults,
  ...createPermissionsFaults,
  ...createForeignFaults,
  ...createIdentityFaults,
  ...createRepresentationFaults,
  ...readFaults,
  ...updateForeignFaults,
  ...updatePropertiesFaults,
  ...updateRepresentationFaults,
  ...updateRefusalFaults,
  ...deleteEndingFaults,
  ...deleteForeignFaults,
  ...deleteOthersFaults,
  ...statusTransitionFaults,
  ...statusSwitchingFaults,
  ...statusInactiveFaults,
  ...statusActiveFaults,
  ...revocationFaults,
  ...concurrencyRacesFaults,
  ...concurrencyLoadFaults,
  ...permissionsFaults,
  ...latticeFaults,
  ...lawsFaults,
  ...delegationFaults,
  ...organizationsFaults,
  ...usersOwnershipFaults,
  ...usersLeavingFaults,
  ...usersInactiveFaults,
  ...usersDeletedFaults,
  ...filtersParametersFaults,
  ...filtersUnknownParametersFaults,
  ...filtersCombinationsFaults,
  ...filtersNamesFaults,
  ...filtersRenamedFaults,
  ...filtersValuesFaults,
  ...filtersWayInFaults,
  ...sessionsFaults,
  ...authenticationFaults,
  ...errorsIdentifierFaults,
  ...errorsDocumentFaults,
  ...errorsPayloadFaults,
  ...errorsEncodingFaults,
  ...errorsMethodFaults,
  ...errorsOverrideFaults,
  ...errorsBodyFaults,
  ...schemaFaults,
  ...secrecyFaults,
  ...updateOthersFaults,
  ...updateClockFaults,
  ...listsFaults,
  ...wireFaults,
  ...createTokensFaults,
  ...replicasFaults,
  ...usersSwitchingFaults,
  ...permissionsOneOfTwoFaults,
  ...concurrencyApartFaults,
  ...updateCombinationsFaults,
  ...permissionsSeveralFaults,
];
