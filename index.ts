export {
  type Configuration,
  defineConfig,
  type Settings,
  type TargetSettings,
} from './cli/configuration/configuration.ts';
export type { LoadedConfiguration } from './cli/configuration/load.ts';
export { judge } from './cli/library/judge.ts';
export { type ConfigPlace, loadConfig } from './cli/library/load-config.ts';
export type { JudgeOptions } from './cli/library/options.ts';
export type { ProgressEvent } from './cli/library/progress.ts';
export { render } from './cli/library/render.ts';
export { exitCodeOf } from './cli/run/exit-code.ts';
export { SecretShownError } from './cli/secret-shown-error.ts';
export { UsageError } from './cli/usage-error.ts';
export type { Exchange } from './client/http/exchange.ts';
export { UnreachableError } from './client/http/unreachable-error.ts';
export { JournalError } from './client/journal/journal-error.ts';
export { OrganizationError, PrincipalError, TargetError } from './client/preparation/preparation-error.ts';
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
export { BaselineError } from './reports/baseline/file.ts';
export type { FolderFormat, ReportFormat, TextFormat } from './reports/forms/formats.ts';
export type { NamedFile } from './reports/forms/named-file.ts';
export { readReport, SavedReportError } from './reports/report/read.ts';
export type { Report, Run, Totals, Verdict } from './reports/report/report.ts';
export type { Result } from './reports/report/result.ts';
export {
  type ClusterOptions,
  type Fixture,
  faults,
  type RunningCluster,
  type RunningServer,
  ServerError,
  type ServerOptions,
  startCluster,
  startServer,
} from './server/index.ts';
export { type Citation, contract, rfc, vendor } from './spec/citation.ts';
export { TokenproofError } from './spec/errors.ts';
export { KnownError } from './spec/known.ts';
export { ContractError } from './spec/loader/contract-error.ts';
export type { Action, Permission } from './spec/permissions.ts';
export { type Profile, type ProfileName, profileNames, profiles } from './spec/profiles.ts';
export { catalogue, isRequirementId, type RequirementId, requirementIds, requirementOf } from './suites/catalogue.ts';
