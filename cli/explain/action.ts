import { closest } from 'fastest-levenshtein';
import { familyOf } from '../../engine/requirement.ts';
import { faults } from '../../server/index.ts';
import { rules } from '../../spec/change/rules/rule.ts';
import { lintRules } from '../../spec/lint/rules.ts';
import { type Correction, overlay } from '../../spec/loader/overlay.ts';
import { catalogue, isRequirementId } from '../../suites/catalogue.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { listed } from '../run/list.ts';
import { asTyped } from '../run/output/text-options.ts';
import { fittedTo, wrappedFor } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { explainRule } from './change-rule.ts';
import { listedFaults } from './faults.ts';
import type { ExplainFlags } from './flags.ts';
import { explainLintRule } from './lint-rule.ts';
import { explainFault, explainRequirement } from './requirement.ts';
import { overlayTopic, topicIds } from './topics.ts';

/** The command `explain`: prints what there is to say about a topic; gives the exit code. Throws UsageError. */
export async function explain(
  topic: string | undefined,
  flags: ExplainFlags,
  { stdout, environment }: CommandContext,
): Promise<number> {
  if (flags.html !== undefined) return (await import('./page.ts')).writePage(topic, flags.html, stdout);
  const text = asTyped(explanation(topic, flags), environment);
  const isList = flags.list === true || flags.faults === true;
  stdout.write(`${isList ? fittedTo(stdout, text) : wrappedFor(stdout, text)}\n`);
  return exitCodes.conforms;
}

/** What `explain` tells: of a topic, or of all requirements or faults a line each. Throws UsageError. */
export function explanation(topic: string | undefined, { list = false, faults: all = false }: ExplainFlags): string {
  if (list && all) throw new UsageError('--list and --faults list two things.', 'Give one of them.');
  if (all) return listedFaults(topic);
  if (list && topic === undefined) return listed(catalogue().map(({ id }) => id));
  if (list) throw new UsageError('--list lists all requirements.', 'Leave out either it or the topic.');
  if (topic !== undefined) return about(topic);
  throw new UsageError('There is nothing to explain.', 'Name a requirement, or see tokenproof explain --list.');
}

/** What there is to say about a requirement, a fault, a rule of `diff` or `lint`, or the corrections of the contracts (`overlay`). Throws UsageError. */
export function about(topic: string): string {
  if (topic === overlayTopic) return overlay.map(explainCorrection).join('\n\n');
  if (isRequirementId(topic)) return explainRequirement(topic);
  const change = rules.get(topic);
  if (change !== undefined) return explainRule(topic, change);
  const rule = lintRules.find(({ id }) => id === topic);
  if (rule !== undefined) return explainLintRule(rule);
  const fault = faults.find(({ id }) => id === topic);
  if (fault !== undefined) return explainFault(fault);
  const cure = `Did you mean ${closest(topic, [...candidates(topic)])}? See tokenproof list, or tokenproof explain --faults.`;
  throw new UsageError(`There is nothing called "${topic}".`, cure, 'UNKNOWN_TOPIC');
}

/** The topics to suggest one of: those of the same family where there is such a family. */
function candidates(topic: string): readonly string[] {
  const ids = catalogue().map(({ id }) => id);
  const relatives = ids.filter((id) => familyOf(id) === familyOf(topic));
  return relatives.length > 0 ? relatives : topicIds();
}

function explainCorrection({ id, at, reason, source }: Correction): string {
  return [id, `  reason  ${reason}`, `  source  ${source}`, ...at.map((place) => `  at      ${place}`)].join('\n');
}
