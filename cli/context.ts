import type { Secrets } from '../client/redaction/secrets.ts';

/** Where the tool writes and what it reads besides its arguments. */
export interface CommandContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  /** What must not be written anywhere. */
  readonly secrets: Secrets;
}
