export {
  type Configuration,
  defineConfig,
  type Settings,
  type TargetSettings,
} from './cli/configuration/configuration.ts';
export type { RunOptions } from './cli/run/options.ts';
export { run } from './cli/run/session/run.ts';
export type { Exchange } from './client/http/exchange.ts';
export type { Capability } from './client/preparation/prepared-target.ts';
export {
  assertEqual,
  assertStatus,
  assertSuccess,
  assertText,
  assertThat,
  hidingRefusals,
  refusals,
} from './engine/assertions/assert.ts';
export {
  type Authorization,
  authorizationIn,
  objectIn,
  permissionsOf,
  rowsIn,
  visibleRows,
} from './engine/assertions/authorization.ts';
export { assertNoWriting, assertUnchanged } from './engine/assertions/unchanged.ts';
export type { Caller } from './engine/cases/caller.ts';
export type { Trial } from './engine/cases/trial.ts';
export type { Finding, Outcome } from './engine/evidence/finding.ts';
export { UnpreparedError, Violation } from './engine/evidence/violation.ts';
export { administrator, statusRead } from './engine/fixtures/administrator.ts';
export { administration, buckets } from './engine/fixtures/permissions.ts';
export { authorizations, draftsAndChanges, repeated } from './engine/inputs/authorizations.ts';
export { any, everyRow, type Inputs } from './engine/inputs/inputs.ts';
export type { Observer } from './engine/observers/observer.ts';
export { RequirementsError } from './engine/own/requirements-error.ts';
export { defineRequirement, type Level, type Requirement } from './engine/requirement.ts';
export type { Setting } from './engine/setting.ts';
export { authorizationDraft, updateDraft } from './generators/authorization.ts';
export { permission, permissionSet } from './generators/permissions/permission.ts';
export { draftOf } from './generators/request.ts';
export type { ReportFormat } from './reports/forms/formats.ts';
export { renderers } from './reports/forms/index.ts';
export { buildReport } from './reports/report/build.ts';
export type { Report, Run, Totals, Verdict } from './reports/report/report.ts';
export type { Result } from './reports/report/result.ts';
export { faults, type RunningServer, type ServerOptions, startServer } from './server/index.ts';
export { type Citation, contract, rfc, vendor } from './spec/citation.ts';
export { TokenproofError } from './spec/errors.ts';
export { builtInContract, loadContract } from './spec/loader/load.ts';
export type { Action, Permission } from './spec/permissions.ts';
export { type Profile, type ProfileName, profileNames, profiles } from './spec/profiles.ts';
export { catalogue, isRequirementId, type RequirementId, requirementIds, requirementOf } from './suites/catalogue.ts';
