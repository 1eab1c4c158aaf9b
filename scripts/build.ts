/** Builds the published package into dist: compiled sources and declarations, the data files beside them, the executable. */
import { chmodSync, constants, copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runNode, tool } from './tool.ts';

const dist = join(root, 'dist');
const executable = 0o755;

/** Data that the sources read beside themselves; package.json stands above cli/ there as here. */
const dataFiles = ['spec/**/*.{json,yaml}', '{reports,cli}/**/*.{json,yaml,css,js}', 'package.json'];

rmSync(dist, { recursive: true, force: true });
const exitCode = await runNode(tool('tsc'), '-p', 'tsconfig.build.json');
if (exitCode === 0) {
  for (const path of globSync(dataFiles, { cwd: root })) copyDataFile(path);
  chmodSync(join(dist, 'cli/bin.js'), executable);
}
process.exitCode = exitCode;

/** Throws where a compiled module has the same name, which it would take the place of. */
function copyDataFile(path: string): void {
  const to = join(dist, path);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(join(root, path), to, path.endsWith('.js') ? constants.COPYFILE_EXCL : 0);
}
