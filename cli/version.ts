import { readFileSync } from 'node:fs';

const manifest: {
  readonly version: string;
  readonly optionalDependencies: { readonly '@stoplight/prism-cli': string };
} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of this package. */
export const version = manifest.version;

/** The version of Prism, an optional package, that this package goes with. */
export const prismVersion = manifest.optionalDependencies['@stoplight/prism-cli'];
