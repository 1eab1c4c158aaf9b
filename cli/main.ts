import { Secrets } from '../client/redaction/secrets.ts';
import { noteCommandSecrets, redacting } from './command-secrets.ts';
import type { CommandContext, Perform } from './context.ts';
import { exitCodes, failureOf } from './exit.ts';
import { withOptionalNumbers } from './grammar/optional-numbers.ts';
import { listenForInterrupt } from './interrupt.ts';
import { programOf } from './program.ts';
import { fittedTo } from './terminal.ts';

/** What the process gives the tool. */
type Process = Pick<CommandContext, 'stdout' | 'stderr' | 'environment'>;

/** Runs the tool with its arguments and gives the exit code; never rejects. */
export async function main(args: readonly string[], { environment, ...streams }: Process): Promise<number> {
  const secrets = new Secrets({ words: false });
  noteCommandSecrets(args, environment, secrets);
  const stdout = redacting(streams.stdout, secrets);
  const stderr = redacting(streams.stderr, secrets);
  const interrupt = listenForInterrupt();
  const command = (text: string) => void streams.stdout.write(secrets.mask(text));
  const context: CommandContext = { stdout, stderr, command, environment, secrets, signal: interrupt.signal };
  let exitCode: number = exitCodes.failed;
  const perform: Perform = async (action) => {
    exitCode = await action(context);
  };
  try {
    await programOf(perform, write(stdout), write(stderr)).parseAsync([...withOptionalNumbers(args)], { from: 'user' });
  } catch (error) {
    const failure = failureOf(error);
    exitCode = failure.exitCode;
    if (failure.line !== null) stderr.write(fittedTo(stderr, `${failure.line}\n`));
  } finally {
    interrupt.release();
  }
  return exitCode;
}

function write(stream: NodeJS.WriteStream): (text: string) => void {
  return (text) => void stream.write(text);
}
