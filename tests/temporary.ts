import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all tests, and what they start, a temporary folder of their own, and takes it away with all that is in it: the
 * journals of runs that tests kill, too.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-tests-'));
  process.env.TMPDIR = folder;
  process.env.XDG_STATE_HOME = join(folder, 'state');
  return () => rmSync(folder, { recursive: true, force: true });
}
