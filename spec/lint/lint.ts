import type { Json, JsonObject } from '../json.ts';
import { edited } from '../overlay/change.ts';
import { actionsBetween } from '../overlay/difference.ts';
import type { OverlayAction } from '../overlay/document.ts';
import type { LintFinding, LintRule } from './finding.ts';
import { lintRules } from './rules.ts';
import { subjectOf } from './walk.ts';

/** What a document has that a contract must not have, each place of a rule once. */
export function flawsIn(document: JsonObject, rules: readonly LintRule[] = lintRules): readonly LintFinding[] {
  const subject = subjectOf(document);
  return rules.flatMap((rule) => {
    const found = new Map(rule.find(subject).map((flaw) => [flaw.at, flaw]));
    return [...found.values()].map((flaw) => ({ ...flaw, rule }));
  });
}

const early = lintRules.filter((rule) => rule.late !== true);
const late = lintRules.filter((rule) => rule.late === true);

/** So many rounds of mending are made: one mend can show the next flaw. */
const mostRounds = 20;

/** A document without the flaws that can be mended. What others mend in passing is left alone. */
export function mended(document: JsonObject): JsonObject {
  let current: Json = document;
  for (let round = 0; round < mostRounds; round += 1) {
    const open = (rules: readonly LintRule[]) =>
      flawsIn(current as JsonObject, rules).filter(({ edits }) => edits.length > 0);
    const first = open(early);
    const now = first.length > 0 ? first : open(late);
    if (now.length === 0) break;
    current = edited(
      current,
      now.flatMap(({ edits }) => edits),
    );
  }
  return current as JsonObject;
}

/** The actions of an overlay that mend one flaw. */
export function mendOf(document: JsonObject, { edits }: Pick<LintFinding, 'edits'>): readonly OverlayAction[] {
  return edits.length === 0 ? [] : actionsBetween(document, edited(document, edits) as JsonObject);
}
