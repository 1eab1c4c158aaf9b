import { fileURLToPath } from 'node:url';

/** The contracts that come with the package, one for each edition of InfluxDB. */
export type BuiltInContract = 'cloud-serverless' | 'cloud' | 'oss';

/** The path of a contract that comes with the package. */
export function builtInContract(name: BuiltInContract): string {
  return fileURLToPath(new URL(`./${name}.yaml`, import.meta.url));
}
