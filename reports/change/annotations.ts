import { truncate } from '../../client/http/exchange.ts';
import type { Change, ChangePlace } from '../../spec/change/change.ts';
import { fileOf } from '../sarif/place.ts';
import { oneLine } from '../text/plain-text.ts';
import { type ChangeReview, failingIn, gravestFirst } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import { lapsedLines } from './waiver-lines.ts';
import { operationName, stanceOf, stanceWords, valueText, verdictText, witnessPlace } from './wording.ts';

/** The longest message, in characters. */
const longest = 1_000;

type Severity = 'error' | 'warning' | 'notice';

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
  return lines.map((line) => `${line}\n`).join('');
}

function changeCommand(change: Change, review: ChangeReview, fails: boolean): string {
  const waiver = waiverOf(change, review.waivers);
  const severity = fails ? 'error' : waiver === undefined ? 'warning' : 'notice';
  const title = `${change.level}: ${change.rule} (${operationName(change.operation)})`;
  const followed = stanceOf(change, review);
  const sentences = [
    change.says,
    ...witnessSentences(change),
    ...(followed === undefined ? [] : [`The server: ${stanceWords[followed.stance]}. ${followed.says}`]),
    ...(waiver === undefined ? [] : [`Waived: ${waiverText(waiver)}`]),
    `Fingerprint ${change.fingerprint}`,
  ];
  return command(severity, { ...placeProperties(change.new ?? change.old), title }, sentences);
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
function placeProperties(place: ChangePlace | null): Readonly<Record<string, string>> {
  const file = place === null ? null : fileOf(place.source);
  if (file === null || place === null) return {};
  return { file, ...(place.line === null ? {} : { line: String(place.line) }) };
}

function lapsed({ waivers, failOn }: ChangeReview): readonly string[] {
  if (waivers === null) return [];
  const severity = failOn === 'none' ? 'warning' : 'error';
  const file = fileOf(waivers.source);
  const properties = { ...(file === null ? {} : { file }), title: 'waiver' };
  return lapsedLines(waivers).map((line) => command(severity, properties, [line]));
}

function command(severity: Severity, properties: Readonly<Record<string, string>>, lines: readonly string[]): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(oneLine(value))}`);
  const message = lines.map((line) => escaped(truncate(oneLine(line), longest))).join('%0A');
  return `::${severity} ${written.join(',')}::${message}`;
}

/** What the runner reads as the text itself (actions/toolkit, `packages/core/src/command.ts`). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
