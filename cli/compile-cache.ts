import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Lets Node keep what it compiles, so that the tool starts sooner the next time. The folder is the user's own: whoever
 * can write to it can change what runs. `NODE_COMPILE_CACHE` names another, `NODE_DISABLE_COMPILE_CACHE` none.
 */
export function keepCompiled({ XDG_CACHE_HOME = '', NODE_COMPILE_CACHE }: NodeJS.ProcessEnv): void {
  const caches = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
  enableCompileCache(NODE_COMPILE_CACHE ?? join(caches, 'tokenproof'));
}
