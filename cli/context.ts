import type { Secrets } from '../client/redaction/secrets.ts';

/** What a command has besides its arguments. */
export interface CommandContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Writes what a CI runner is to take for commands: on standard output, with secrets masked. */
  readonly command: (text: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** What must not be written anywhere. */
  readonly secrets: Secrets;
  /** Aborts where the command is to end. */
  readonly signal: AbortSignal;
}

/** Does what a command is for, and gives the exit code. */
export type Action = (context: CommandContext) => number | Promise<number>;

/** Hands an action to whoever runs the tool. */
export type Perform = (action: Action) => Promise<void>;
