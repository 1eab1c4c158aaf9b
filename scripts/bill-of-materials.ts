import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tool.ts';

/** A package in a bill of materials. */
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly purl: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/** What is read of a bill of materials (CycloneDX 1.5); the rest is handed on. */
interface Bill {
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly serialNumber?: string;
}

/**
 * The packages that come with tokenproof, as a bill of materials in CycloneDX, from the lock file. The same lock file
 * gives the same bill: what npm puts in of the hour and the folder is left out. Asked to omit what is for development,
 * npm leaves out packages that are for both, so the whole is cut here.
 */
export function billOfMaterials(): Bill {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const whole: Bill = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }));
  const { serialNumber: _, metadata, components, dependencies, ...bill } = whole;
  const { timestamp: __, component, ...rest } = metadata;
  const kept = components.filter((one) => !isForDevelopment(one));
  const refs = new Set([component, ...kept].map((one) => one['bom-ref']));
  return {
    ...bill,
    metadata: { ...rest, component: { ...component, name } },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

function isForDevelopment({ properties }: Component): boolean {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
}
