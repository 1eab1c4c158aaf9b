import type { Change, ChangePlace } from '../../spec/change/change.ts';
import { type AnnotationLevel, type AnnotationProperties, annotation } from '../annotations/command.ts';
import { fileOf } from '../sarif/place.ts';
import { type ChangeReview, failingIn, gravestFirst } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import { lapsedLines } from './waiver-lines.ts';
import { operationName, stanceOf, stanceWords, valueText, verdictText, witnessPlace } from './wording.ts';

/**
 * The review as commands of a GitHub Actions runner, which it shows at the lines of a pull request (GitHub documentation,
 * "Workflow commands"): an error for each change that fails the gate, a warning for others that need a look, a notice for
 * what is waived, an error for each waiver that counts no longer. Compatible changes are left out.
 */
export function renderAnnotations(review: ChangeReview): string {
  const failing = new Set(failingIn(review));
  const changes = gravestFirst(review.comparison).filter(
    (change) => change.level !== 'compatible' || failing.has(change),
  );
  const lines = [...changes.map((change) => changeCommand(change, review, failing.has(change))), ...lapsed(review)];
  return lines.join('');
}

function changeCommand(change: Change, review: ChangeReview, fails: boolean): string {
  const waiver = waiverOf(change, review.waivers);
  const severity: AnnotationLevel = fails ? 'error' : waiver === undefined ? 'warning' : 'notice';
  const title = `${change.level}: ${change.rule} (${operationName(change.operation)})`;
  const followed = stanceOf(change, review);
  const sentences = [
    change.says,
    ...witnessSentences(change),
    ...(followed === undefined ? [] : [`The server: ${stanceWords[followed.stance]}. ${followed.says}`]),
    ...(waiver === undefined ? [] : [`Waived: ${waiverText(waiver)}`]),
    `Fingerprint ${change.fingerprint}`,
  ];
  return annotation(severity, { ...placeProperties(change.new ?? change.old), title }, sentences);
}

function witnessSentences({ witness }: Change): readonly string[] {
  if (witness === null) return [];
  return [
    `Witness, a ${witnessPlace(witness)}: ${valueText(witness.value)}`,
    `The old contract ${verdictText(witness.old)}`,
    `The new contract ${verdictText(witness.new)}`,
  ];
}

/** Where an annotation is shown. A document that is no file of the repository has no line in it. */
function placeProperties(place: ChangePlace | null): Omit<AnnotationProperties, 'title'> {
  const file = place === null ? null : fileOf(place.source);
  if (file === null || place === null) return {};
  return { file, ...(place.line === null ? {} : { line: place.line }) };
}

function lapsed({ waivers, failOn }: ChangeReview): readonly string[] {
  if (waivers === null) return [];
  const severity = failOn === 'none' ? 'warning' : 'error';
  const file = fileOf(waivers.source);
  const properties = { ...(file === null ? {} : { file }), title: 'waiver' };
  return lapsedLines(waivers).map((line) => annotation(severity, properties, [line]));
}
