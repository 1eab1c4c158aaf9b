import { renderText } from '../reports/text.ts';
import { exitCodeOf, exitCodes, failureOf } from './exit.ts';
import { explain } from './explain.ts';
import { listenForInterrupt } from './interrupt.ts';
import { listed } from './list.ts';
import { type RunFlags, runOptions } from './options.ts';
import { checkWritable, writeReports } from './output.ts';
import { type Actions, programOf } from './program.ts';
import { Progress } from './progress.ts';
import { run } from './run.ts';
import { select } from './select.ts';
import { serve } from './serve.ts';
import { list } from './values.ts';

/** Where the tool writes and what it reads besides its arguments. */
export interface Surroundings {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs the tool with its arguments and gives the exit code; never rejects. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const print = (text: string): void => void stdout.write(text);
  const interrupt = listenForInterrupt();
  let exitCode: number = exitCodes.failed;
  try {
    const program = programOf(actionsIn(surroundings, print, interrupt.signal), (code) => (exitCode = code), print);
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

function actionsIn(surroundings: Surroundings, print: (text: string) => void, signal: AbortSignal): Actions {
  return {
    async run(flags) {
      if (!flags.list) return judge(flags, surroundings, signal);
      print(`${listed(select(list(flags.only)))}\n`);
      return exitCodes.conforms;
    },
    async serve(flags) {
      await serve(flags, print, signal);
      return exitCodes.conforms;
    },
    async explain(topic) {
      print(`${explain(topic)}\n`);
      return exitCodes.conforms;
    },
  };
}

async function judge(flags: RunFlags, surroundings: Surroundings, signal: AbortSignal): Promise<number> {
  const { stdout, stderr, environment } = surroundings;
  const options = runOptions(flags, environment);
  checkWritable(options.outputs);
  const progress = new Progress(stderr, options.selected.length);
  const report = await run(options, { signal, onResult: (tally) => progress.show(tally) }).finally(() =>
    progress.clear(),
  );
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(renderText(report, { color }));
  writeReports(report, options.outputs);
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options.strict);
}
