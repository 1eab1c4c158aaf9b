import { appended, camelCase, importing, spreading } from './source.ts';
import { faultFile, faultTemplate, probeFile, probeTemplate, requirementTemplate, topicFile } from './templates.ts';

/** What to scaffold. */
export interface Request {
  readonly id: string;
  /** The file within the family's folder. */
  readonly topic: string;
  readonly fault: string;
}

/** The text of a file of the repository; undefined where it is not there. */
export type Read = (path: string) => string | undefined;

/** The files to write, by path. */
export type Edits = ReadonlyMap<string, string>;

/** The requirement with its place in the family, its fault and its probe, each in the file where it belongs. */
export function scaffold(request: Request, read: Read): Edits {
  return new Map([...requirementEdits(request, read), ...faultEdits(request, read), ...probeEdits(request, read)]);
}

function requirementEdits({ id, topic }: Request, read: Read): readonly (readonly [string, string])[] {
  const family = familyIn(id);
  const path = `suites/${family}/${topic}.ts`;
  const index = `suites/${family}/index.ts`;
  const there = read(path);
  const name = camelCase(topic);
  const body = there === undefined ? topicFile(name, id) : appended(there, /\w+ = \[/, requirementTemplate(id));
  const text = [
    ['defineRequirement', 'engine/requirement.ts'],
    ['repeated', 'engine/inputs/authorizations.ts'],
    ['sources', 'suites/sources.ts'],
  ].reduce((source, [what = '', from = '']) => importing(source, path, what, from), body);
  if (there !== undefined) return [[path, text]];
  const constant = family === 'delete' ? 'deletion' : family;
  return [
    [path, text],
    [index, spreading(importing(read(index) ?? '', index, name, path), constant, name)],
  ];
}

function faultEdits({ id, topic, fault }: Request, read: Read): readonly (readonly [string, string])[] {
  const place = placeOf('server/faults', id, topic, read);
  const there = read(place.path);
  const name = camelCase(...place.words, 'faults');
  const body = there === undefined ? faultFile(name, fault, id) : appended(there, /\w+/, faultTemplate(fault, id));
  const text = importing(body, place.path, 'type Fault', 'server/faults/fault.ts');
  return [
    [place.path, text],
    ...(there === undefined ? registered('server/faults/all.ts', 'allFaults', name, place.path, read) : []),
  ];
}

function probeEdits({ id, topic, fault }: Request, read: Read): readonly (readonly [string, string])[] {
  const place = placeOf('tests/server/probes', id, topic, read);
  const there = read(place.path);
  const name = camelCase(...place.words, 'probes');
  const body = there === undefined ? probeFile(name, fault) : appended(there, /\w+/, probeTemplate(fault));
  const text = [
    ['type Probe', 'tests/server/probes/probe.ts'],
    ['path', 'tests/server/probes/probe.ts'],
    ['operatorOf', 'tests/server/client.ts'],
  ].reduce((source, [what = '', from = '']) => importing(source, place.path, what, from), body);
  return [
    [place.path, text],
    ...(there === undefined ? registered('tests/server/probes/all.ts', 'probes', name, place.path, read) : []),
  ];
}

/** A family has one file, or a folder of them. */
function placeOf(folder: string, id: string, topic: string, read: Read) {
  const family = familyIn(id);
  const single = `${folder}/${family}.ts`;
  return read(single) === undefined
    ? { path: `${folder}/${family}/${topic}.ts`, words: [family, topic] }
    : { path: single, words: [family] };
}

function registered(
  list: string,
  constant: string,
  name: string,
  path: string,
  read: Read,
): readonly (readonly [string, string])[] {
  return [[list, spreading(importing(read(list) ?? '', list, name, path), constant, name)]];
}

function familyIn(id: string): string {
  return id.split('/')[0] ?? id;
}
