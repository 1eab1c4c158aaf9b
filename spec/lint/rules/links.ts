import { pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import type { SchemaSite } from '../subject.ts';

export const linkNotUri: LintRule = {
  id: 'link-not-uri',
  level: 'error',
  wrong: 'A link has the format uri, and is a path without a scheme.',
  why: 'Such a link is a relative reference (RFC 3986 section 4.2): whoever checks formats refuses every answer with one.',
  mend: 'It changes the format to uri-reference.',
  find: ({ schemas, values }) => {
    const relative = new Set(
      values
        .filter(({ value }) => isRelative(value))
        .map(({ at }) => at.replace(/\/(?:example|default|examples\/\d+)$/, '')),
    );
    return schemas
      .filter((site) => site.schema.format === 'uri' && (isLink(site) || relative.has(site.at)))
      .map(({ at, of }) => ({
        at,
        says: `The links in ${of} are paths such as /api/v2/authorizations, which the format uri refuses.`,
        edits: [{ at: at + pointer('format'), value: 'uri-reference' }],
      }));
  },
};

/** The API has links to itself alone, under `links` or of a schema of that name. */
function isLink({ at, name }: SchemaSite): boolean {
  return /\/links?\b/i.test(at) || /^(?:self|next|prev|href)$/.test(name ?? '');
}

function isRelative(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/');
}
