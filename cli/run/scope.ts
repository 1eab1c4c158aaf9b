import { type Capability, capabilities } from '../../client/preparation/prepared-target.ts';
import { familyOf } from '../../engine/requirement.ts';
import type { Floors } from '../../reports/report/floors.ts';
import { requirementIds } from '../../suites/catalogue.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';
import { list } from '../values.ts';
import type { RunFlags } from './flags.ts';

/** The least that must be judged; null where nothing is asked for. Throws UsageError. */
export function floorsOf({ require, minJudged }: Pick<RunFlags, 'require' | 'minJudged'>): Floors | null {
  if (require === undefined && minJudged === undefined) return null;
  const families = [...new Set(requirementIds.map(familyOf))];
  const required = list(require).map((name) => known(name.replace(/\/\*$/, ''), families, 'family', '--require'));
  return { require: required, minJudged: minJudged === undefined ? null : percentOf(minJudged) };
}

/** The capabilities that a target is declared not to offer. Throws UsageError. */
export function capabilitiesOf(names: readonly string[] | undefined): readonly Capability[] {
  return list(names).map((name) => known(name, capabilities, 'capability', '--without'));
}

function known<Name extends string>(name: string, names: readonly Name[], what: string, flag: string): Name {
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsageError(`There is no ${what} "${name}" for ${flag}.`, didYouMean(name, names), 'UNKNOWN_NAME');
}

function percentOf(text: string): number {
  const percent = /^\d{1,3}(\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (percent <= 100) return percent;
  throw new UsageError(`"${text}" is not a share for --min-judged.`, 'Write for example 90%.');
}
