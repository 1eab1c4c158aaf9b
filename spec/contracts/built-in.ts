import { fileURLToPath } from 'node:url';

/** The contracts that come with the package, one for each edition of InfluxDB. */
export const builtInContracts = ['cloud-serverless', 'cloud', 'oss'] as const;
export type BuiltInContract = (typeof builtInContracts)[number];

/** The path of a contract that comes with the package. */
export function builtInContract(name: BuiltInContract): string {
  return fileURLToPath(new URL(`./${name}.yaml`, import.meta.url));
}

/** Whether a path is that of a contract that comes with the package. */
export function isBuiltIn(path: string): boolean {
  return builtInContracts.some((name) => builtInContract(name) === path);
}
