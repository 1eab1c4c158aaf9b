import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));

interface LockedPackage {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(readFileSync(lockFile, 'utf8')).packages;

test('no package needs a script when it is installed, save for development and for those that can be left out', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev, optional }]) => {
    return hasInstallScript === true && dev !== true && optional !== true;
  });
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test('without Prism and other optional packages, fewer than 120 are installed', () => {
  const left = Object.values(packages).filter(({ dev, optional }) => dev !== true && optional !== true);
  expect(left.length).toBeLessThan(120);
});

test('no package is bound to one registry', () => {
  expect(readFileSync(lockFile, 'utf8')).not.toContain('"resolved"');
});
