import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { billOfMaterials } from '../../scripts/bill-of-materials.ts';
import { root } from '../sources.ts';

interface Locked {
  readonly dev?: boolean;
  readonly version: string;
}

test('the bill of materials lists what comes with tokenproof, and is the same again', () => {
  const bill = billOfMaterials();
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'tokenproof' } } });
  const refs = JSON.stringify(bill.components).match(/"purl":"[^"]+"/g) ?? [];
  const listed = new Set(
    refs.map((ref) => decodeURIComponent(ref.replace(/^"purl":"pkg:npm\/|"$/g, '')).split('?')[0]),
  );
  const packages: Readonly<Record<string, Locked>> = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages;
  const names = (isDev: boolean) =>
    Object.entries(packages).flatMap(([path, { dev, version }]) =>
      path !== '' && (dev === true) === isDev ? [`${path.replace(/^.*node_modules\//, '')}@${version}`] : [],
    );
  expect(names(false).filter((one) => !listed.has(one))).toEqual([]);
  const developing = new Set(names(true).filter((one) => !names(false).includes(one)));
  expect([...listed].filter((one) => developing.has(one ?? ''))).toEqual([]);
  expect(billOfMaterials()).toEqual(bill);
});
