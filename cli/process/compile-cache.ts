import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Lets Node keep what it compiles, so that the tool starts sooner the next time, its workers too. The folder is the user's
 * own: whoever can write to it can change what runs. `NODE_COMPILE_CACHE` names another, `NODE_DISABLE_COMPILE_CACHE` none.
 */
export function keepCompiled(environment: NodeJS.ProcessEnv): void {
  const { XDG_CACHE_HOME = '' } = environment;
  const caches = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
  environment.NODE_COMPILE_CACHE ??= join(caches, 'tokenproof');
  enableCompileCache(environment.NODE_COMPILE_CACHE);
}
