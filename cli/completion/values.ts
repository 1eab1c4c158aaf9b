import { Argument, type Command, type Option } from 'commander';
import { capabilities } from '../../client/preparation/prepared-target.ts';
import { gates } from '../../reports/change/review.ts';
import { profileNames } from '../../spec/profiles.ts';
import { releases } from '../../spec/releases.ts';
import type { Values } from './complete.ts';
import { families, faultIds, files, free, plain, requirements, type Source, targets, topics } from './sources.ts';

const pathKinds = ['file', 'file|url', 'file|package', 'folder', 'report', 'reports', 'base', 'head'];

/** What is taken where one of these words stands for it in the help; free text where none does. */
const kinds: Readonly<Record<string, Source>> = {
  capability: () => plain(capabilities, { several: true }),
  family: families,
  topic: topics,
  target: targets,
  a: targets,
  b: targets,
  finding: requirements,
  globs: requirements,
  'release|file': () => plain(releases, { files: true }),
  contract: () => plain(profileNames, { files: true }),
  old: () => plain(profileNames, { files: true }),
  new: () => plain(profileNames, { files: true }),
  ...Object.fromEntries(pathKinds.map((kind) => [kind, files])),
};

/** What flags take whose word in the help has other meanings, too; of one command alone where it is named before. */
const flags: Readonly<Record<string, Source>> = {
  '--only': requirements,
  '--exclude': requirements,
  '--fault': faultIds,
  '--behave': () => plain(['contract', ...releases]),
  '--profile': () => plain(profileNames),
  'init --file': files,
  'compare --fail-on': () => plain(['new', 'lost-coverage', 'flaky', 'still', 'latency>20%'], { several: true }),
  'diff --fail-on': () => plain(gates),
  'lint --fail-on': () => plain(['error', 'warning', 'note', 'never']),
  'drift --fail-on': () => plain(['shown', 'unseen', 'never']),
};

/** What a flag or an argument of a command takes. */
export async function wordValues(what: Option | Argument, command: Command): Promise<Values> {
  if (what.argChoices !== undefined) return plain(what.argChoices);
  if (what instanceof Argument) return (kinds[what.name()] ?? free)();
  const forms = formsIn(what.description);
  if (forms.length > 0) return plain(forms.map((form) => `${form}=`));
  const flag = (what.long ?? '').replace(/-[ab]$/, '');
  const [, kind = ''] = /[<[](.+)[>\]]$/.exec(what.flags) ?? [];
  return (flags[`${command.name()} ${flag}`] ?? flags[flag] ?? kinds[kind] ?? free)();
}

/** The forms that a flag for documents says that it writes. */
function formsIn(description: string): readonly string[] {
  const [, names] = /^write ([\w-]+(?:, [\w-]+)*); repeatable$/.exec(description) ?? [];
  return names?.split(', ') ?? [];
}
