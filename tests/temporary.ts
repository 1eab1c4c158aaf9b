import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Node keeps what it compiled from one run of the tests to the next. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/tokenproof-tests', import.meta.url));

/**
 * Gives all tests, and what they start, a temporary folder of their own, and takes it away with all that is in it: the
 * journals of runs that tests kill, too. What Node compiles is kept: each run of the tool in a test compiles the same.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-tests-'));
  process.env.TMPDIR = folder;
  process.env.NODE_COMPILE_CACHE ??= compiled;
  process.env.XDG_STATE_HOME = join(folder, 'state');
  return () => rmSync(folder, { recursive: true, force: true });
}
