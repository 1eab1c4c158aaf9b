import { type JsonPointer, tokensOf } from '../json.ts';

const kinds: Readonly<Record<string, string>> = {
  schemas: 'schema',
  responses: 'response',
  parameters: 'parameter',
  headers: 'header',
  requestBodies: 'request body',
};

/** What a schema is of, for people: the component that it stands in, or the part of an operation. */
export function spokenPlace(at: JsonPointer, of: string, name: string | null): string {
  const [root, kind = '', component] = tokensOf(at);
  const isComponent = root === 'components' && component !== undefined;
  const holder = isComponent ? `the ${kinds[kind] ?? kind} ${component}` : of;
  const isIt = tokensOf(at).length === 3 || holder.includes(` ${name} of `) || holder.endsWith(` ${name}`);
  return name === null || isIt ? holder : `${name} in ${holder}`;
}
