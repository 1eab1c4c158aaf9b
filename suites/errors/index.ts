import { encoding } from './encoding.ts';
import { identifiers } from './identifiers.ts';
import { json } from './json.ts';
import { methodsAndPaths } from './methods.ts';
import { nearIds } from './near-ids.ts';
import { overriddenMethods } from './overrides.ts';
import { refusedPayloads } from './payloads.ts';
import { refusals } from './refusals.ts';
import { wrapped } from './wrapped.ts';

/** What a refusal looks like, and what must be refused. */
export const errors = [
  ...identifiers,
  ...refusals,
  ...refusedPayloads,
  ...json,
  ...encoding,
  ...methodsAndPaths,
  ...overriddenMethods,
  ...nearIds,
  ...wrapped,
] as const;
