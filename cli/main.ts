import { Secrets } from '../client/redaction/secrets.ts';
import type { CommandContext } from './context.ts';
import { exitCodes, failureOf } from './exit.ts';
import { explanation } from './explain/action.ts';
import { noteGiven, redacting } from './given-secrets.ts';
import { listenForInterrupt } from './interrupt.ts';
import { type Actions, programOf } from './program.ts';
import { regressionActions } from './regression.ts';
import { replay } from './replay/action.ts';
import { convert } from './report/action.ts';
import { judge } from './run/action.ts';
import { listed } from './run/list.ts';
import { select } from './run/select.ts';
import { selftestCommand } from './selftest/command.ts';
import { serve } from './serve/action.ts';
import { list } from './values.ts';

/** Runs the tool with its arguments and gives the exit code; never rejects. */
export async function main(args: readonly string[], given: Omit<CommandContext, 'secrets'>): Promise<number> {
  const secrets = new Secrets({ words: false });
  noteGiven(args, given.environment, secrets);
  const stdout = redacting(given.stdout, secrets);
  const stderr = redacting(given.stderr, secrets);
  const context = { ...given, stdout, stderr, secrets };
  const print = (text: string): void => void stdout.write(text);
  const interrupt = listenForInterrupt();
  let exitCode: number = exitCodes.failed;
  try {
    const program = programOf(actionsIn(context, print, interrupt.signal), (code) => (exitCode = code), print);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const failure = failureOf(error);
    exitCode = failure.exitCode;
    if (failure.line !== null) stderr.write(`${failure.line}\n`);
  } finally {
    interrupt.release();
  }
  return exitCode;
}

function actionsIn(context: CommandContext, print: (text: string) => void, signal: AbortSignal): Actions {
  return {
    ...regressionActions(context),
    async run(flags) {
      if (!flags.list) return judge(flags, context, signal);
      print(`${listed(select(list(flags.only)))}\n`);
      return exitCodes.conforms;
    },
    async serve(flags) {
      await serve(flags, print, signal);
      return exitCodes.conforms;
    },
    selftest: (flags) => selftestCommand(flags, context, signal),
    async explain(topic, flags) {
      print(`${explanation(topic, flags)}\n`);
      return exitCodes.conforms;
    },
    replay: (request) => replay(request, context, signal),
    async report(path, flags) {
      convert(path, flags, context.secrets);
      return exitCodes.conforms;
    },
  };
}
