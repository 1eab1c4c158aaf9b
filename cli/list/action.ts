import { renderCatalogueJson } from '../../reports/catalogue/json.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { listed, promisedBy } from '../run/list.ts';
import { profileOf } from '../run/options.ts';
import { select } from '../run/select.ts';
import { list } from '../values.ts';
import { documentOf } from './document.ts';
import type { ListFlags } from './flags.ts';

/** The command `list`: prints the requirements that fit and sends nothing; gives the exit code. Throws UsageError. */
export function listRequirements(
  globs: readonly string[],
  { profile: name, exclude, json = false }: ListFlags,
  { stdout }: CommandContext,
): number {
  const profile = name === undefined ? null : profileOf(name);
  const ids = promisedBy(profile, select(list(globs), list(exclude), 'the pattern'));
  stdout.write(json ? renderCatalogueJson(documentOf(ids, profile)) : `${listed(ids)}\n`);
  return exitCodes.conforms;
}
