import { pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import type { SchemaSite } from '../subject.ts';

/** An id is 64 bits; a server reads both cases of letters and writes one (influxdb kit/platform/id.go). */
const patterns = { request: '^[0-9a-fA-F]{16}$', response: '^[0-9a-f]{16}$' } as const;

/** Keywords that say what an id looks like in another way. */
const described = ['pattern', 'enum', 'const', 'format'];

export const idWithoutPattern: LintRule = {
  id: 'id-without-pattern',
  level: 'warning',
  wrong: 'An ID may be any text.',
  why: 'What is no ID cannot be told from one, so neither its refusal nor a malformed one in an answer can be judged.',
  mend: 'It adds the pattern of IDs: 16 hexadecimal digits, in answers of lower case.',
  find: ({ schemas }) =>
    schemas
      .filter((site) => isId(site) && site.schema.type === 'string' && !described.some((name) => name in site.schema))
      .map(({ at, directions, of }) => ({
        at,
        says: `Any text passes as ${of}.`,
        edits: [{ at: at + pointer('pattern'), value: patterns[directions.has('request') ? 'request' : 'response'] }],
      })),
};

function isId({ name }: SchemaSite): boolean {
  return name !== null && /^id$|ID$/.test(name);
}
