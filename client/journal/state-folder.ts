import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder that holds the journals of the runs: `tokenproof` in the user's state folder
 * (XDG Base Directory Specification: `$XDG_STATE_HOME`, which is ignored where it is relative, else `~/.local/state`).
 */
export function stateFolder({ XDG_STATE_HOME: given = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(given) ? given : join(homedir(), '.local', 'state'), 'tokenproof');
}
