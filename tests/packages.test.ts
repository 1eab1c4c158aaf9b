import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));

interface LockedPackage {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

test('no package needs a script when it is installed, save for development', () => {
  const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev, optional }]) => {
    return hasInstallScript === true && dev !== true && optional !== true;
  });
  // It counts installations, and does nothing where its script does not run.
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/@scarf/scarf']);
});
