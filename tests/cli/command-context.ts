import type { CommandContext } from '../../cli/context.ts';
import { Secrets } from '../../client/redaction/secrets.ts';

/** The context of a command that is called without a process of its own, and what it wrote so far. */
export function commandContext(): { readonly context: CommandContext; readonly written: () => string } {
  let text = '';
  const stdout = { write: (part: string) => (text += part) } as unknown as NodeJS.WriteStream;
  const { signal } = new AbortController();
  const context = { stdout, stderr: stdout, command: () => {}, environment: {}, secrets: new Secrets(), signal };
  return { context, written: () => text };
}
