import type { Difference, Profile } from '../../spec/profiles.ts';
import { renderCitation } from './citation.ts';
import { code, generated, table } from './markdown.ts';

type DifferenceName = {
  [Name in keyof Profile]: Profile[Name] extends Difference<unknown> ? Name : never;
}[keyof Profile];

/** What each difference is about, in the order of the document. */
const differences: Readonly<Record<DifferenceName, string>> = {
  tokenOnRead: 'How `token` may appear in answers other than that of a create',
  tokenFilter: 'What `?token=` does to the list of authorizations',
  sessions: 'Whether users sign in and out through the API',
  management: 'Whether organizations and users can be made through the API',
  resourceTypes: 'The resource types that a new token may name',
  unscopedReach: 'How far a permission without id and organization reaches',
  resources: 'Collections, besides authorizations, on which a token can be used',
  data: 'What can be done with the data in buckets through the v2 API',
};

/** The profiles as Markdown: what each is judged by, and for every lawful difference the value and its source. */
export function renderProfiles(profiles: readonly Profile[]): string {
  const overview = profiles.map(({ name, title, contract }) => [
    code(name),
    title,
    code(`spec/contracts/${contract}.yaml`),
  ]);
  return generated('Profiles', 'spec/profiles.ts', [
    table(['Profile', 'Edition', 'Contract'], overview),
    ...Object.entries(differences).flatMap(([name, title]) => [
      `## ${title}`,
      renderDifference(name as DifferenceName, profiles),
    ]),
  ]);
}

function renderDifference(name: DifferenceName, profiles: readonly Profile[]): string {
  const rows = profiles.map((profile) => {
    const { value, source } = profile[name];
    return [code(profile.name), renderValue(value), renderCitation(source)];
  });
  return table(['Profile', 'Value', 'Source'], rows);
}

function renderValue(value: Profile[DifferenceName]['value']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? code(value) : value.map(code).join(', ');
}
