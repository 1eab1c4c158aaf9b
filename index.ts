export type { RunOptions } from './cli/options.ts';
export { run } from './cli/run.ts';
export { type ReportFormat, renderers } from './reports/index.ts';
export { buildReport, type Report, type Result, type Run, type Totals, type Verdict } from './reports/report.ts';
export { faults, type RunningServer, type ServerOptions, startServer } from './server/reference.ts';
export { builtInContract, loadContract } from './spec/load.ts';
export { type Profile, type ProfileName, profileNames, profiles } from './spec/profiles.ts';
export { isRequirementId, type RequirementId, requirementIds, requirements } from './suites/catalogue.ts';
export type { Finding, Outcome } from './suites/engine/finding.ts';
