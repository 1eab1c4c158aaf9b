import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The package as it would be published, and as it is once it is unpacked. */
export interface Packed {
  /** The folder that holds it as `package`, beside what it depends on. */
  readonly folder: string;
  readonly archive: string;
  /** The script of its command. */
  readonly script: string;
  readonly remove: () => void;
}

const left: readonly string[] = ['node_modules', '.git', 'dist', 'tests'];

/** Packs a copy of the repository: tests that pack at the same time do not build into one folder. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  const copy = join(folder, 'copy');
  cpSync(root, copy, { recursive: true, filter: (path) => !left.some((name) => path === join(root, name)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: copy, encoding: 'utf8' });
  const [, name = ''] = /"filename": "([^"]+)"/.exec(said) ?? [];
  const archive = join(folder, name);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  const script = join(folder, 'package', 'dist', 'cli', 'bin.js');
  return { folder, archive, script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A folder of a user's that has the package and some others installed. */
export function appWith({ folder }: Packed, ...packages: readonly string[]): string {
  const app = join(folder, 'app');
  mkdirSync(join(app, 'node_modules'), { recursive: true });
  symlinkSync(join(folder, 'package'), join(app, 'node_modules', 'tokenproof'));
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(app, 'node_modules', name));
  return app;
}
