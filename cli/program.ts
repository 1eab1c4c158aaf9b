import { Command } from 'commander';
import { addBaselineCommand } from './baseline/command.ts';
import { addCheckCommand } from './check/command.ts';
import { addCleanCommand } from './clean/command.ts';
import { addCompareCommand } from './compare/command.ts';
import { addCompletionCommand } from './completion/command.ts';
import { addConfigCommand } from './config/command.ts';
import type { Perform } from './context.ts';
import { addDiffCommand } from './diff/command.ts';
import { addDoctorCommand } from './doctor/command.ts';
import { addDriftCommand } from './drift/command.ts';
import { addExplainCommand } from './explain/command.ts';
import { throwGrammarErrors } from './grammar/grammar-error.ts';
import { addInitCommand } from './init/command.ts';
import { addLintCommand } from './lint/command.ts';
import { addListCommand } from './list/command.ts';
import { addLockstepCommand } from './lockstep/command.ts';
import { addMergeCommand } from './merge/command.ts';
import { addMockCommand } from './mock/command.ts';
import { addReplayCommand } from './replay/command.ts';
import { addReportCommand } from './report/command.ts';
import { addRunCommand } from './run/command.ts';
import { addSelftestCommand } from './selftest/command.ts';
import { addServeCommand } from './serve/command.ts';
import { addTrendCommand } from './trend/command.ts';
import { version } from './version.ts';

/** Every command, in the order in which the help lists them. */
const commands = [
  addRunCommand,
  addDoctorCommand,
  addInitCommand,
  addConfigCommand,
  addCleanCommand,
  addServeCommand,
  addMockCommand,
  addSelftestCommand,
  addListCommand,
  addExplainCommand,
  addReportCommand,
  addReplayCommand,
  addMergeCommand,
  addCompareCommand,
  addDiffCommand,
  addLockstepCommand,
  addBaselineCommand,
  addTrendCommand,
  addLintCommand,
  addCheckCommand,
  addDriftCommand,
  addCompletionCommand,
] as const;

type Write = (text: string) => void;

/** The command line's grammar. Parsing throws GrammarError where it is not followed. */
export function programOf(perform: Perform, print: Write, complain: Write): Command {
  const program = new Command('tokenproof')
    .description('Tells whether a server keeps the promises of the InfluxDB v2 Authorizations (API tokens) API.')
    .version(version)
    .configureOutput({ writeOut: print, writeErr: complain, outputError: () => {} });
  for (const add of commands) add(program, perform);
  throwGrammarErrors(program);
  return program;
}
