import type { Change, ChangeLevel, ChangePlace } from '../../spec/change/change.ts';
import { tokensOf } from '../../spec/json.ts';
import { artifactLocation, packageBase } from '../sarif/location.ts';
import type {
  Location,
  RelatedLocation,
  ReportingDescriptor,
  SarifLevel,
  SarifLog,
  SarifResult,
  Suppression,
} from '../sarif/log.ts';
import { logSchema, message, shortened } from '../sarif/message.ts';
import { oneLine, printable } from '../text/plain-text.ts';
import { type ChangeReview, gravestFirst } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import { lapsedLines } from './waiver-lines.ts';
import { operationName, stanceOf, stanceWords, valueText, verdictText, witnessPlace } from './wording.ts';

const levels: Readonly<Record<ChangeLevel, SarifLevel>> = {
  breaking: 'error',
  undecided: 'warning',
  risky: 'warning',
  compatible: 'note',
};

/** The rule of waivers that count no longer. */
const lapsedRule: ReportingDescriptor = {
  id: 'waiver-lapsed',
  shortDescription: message('A waiver counts no longer.'),
  fullDescription: message('A waiver is past its day, or fits no change.'),
  help: message('Remove the waiver, or renew it where the change is still there.'),
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['waiver'] },
};

/**
 * The review as a SARIF 2.1.0 log for code scanning: a result for each change, at its place in the new document or, where
 * that has none, in the old one. What is waived is suppressed.
 */
export function renderChangesSarif(review: ChangeReview): string {
  const { comparison, verdict, tool, failOn } = review;
  const changes = gravestFirst(comparison);
  const rules = [...new Set(changes.map(({ rule }) => rule))];
  const lapsed = lapsedResults(review, rules.length);
  const descriptors = rules.map((id) => ruleOf(id, changes));
  const log: SarifLog = {
    $schema: logSchema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: lapsed.length === 0 ? descriptors : [...descriptors, lapsedRule],
          },
        },
        automationDetails: { id: `${tool.name}/diff/` },
        invocations: [],
        originalUriBaseIds: { [packageBase]: { description: message('The folder of tokenproof itself.') } },
        results: [...changes.map((change) => resultOf(change, rules.indexOf(change.rule), review)), ...lapsed],
        properties: { verdict, failOn, old: comparison.old.digest, new: comparison.new.digest },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string, changes: readonly Change[]): ReportingDescriptor {
  const words = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}.`;
  const gravest = changes.find(({ rule }) => rule === id)?.level ?? 'undecided';
  return {
    id,
    shortDescription: message(words),
    fullDescription: message(words),
    help: message(`See tokenproof explain ${id}.`),
    defaultConfiguration: { level: levels[gravest] },
    properties: { tags: ['contract'] },
  };
}

function resultOf(change: Change, ruleIndex: number, review: ChangeReview): SarifResult {
  const { rule, level, operation, says, fingerprint } = change;
  const place = change.new ?? change.old;
  const former = change.new === null ? null : change.old;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    message: message(shortened(`${operationName(operation)}: ${says}${witnessSentence(change)}`)),
    locations: place === null ? [] : [locationOf(place)],
    ...(former === null ? {} : { relatedLocations: [relatedTo(former)] }),
    partialFingerprints: { 'tokenproof/v1': fingerprint },
    ...(review.waivers === null ? {} : { suppressions: suppressions(change, review) }),
    properties: { level, operation, ...evidenceOf(change, review) },
  };
}

function witnessSentence({ witness }: Change): string {
  if (witness === null) return '';
  const says = `The old contract ${verdictText(witness.old)}; the new contract ${verdictText(witness.new)}.`;
  return ` Witness, a ${witnessPlace(witness)}: ${valueText(witness.value)} ${says}`;
}

function evidenceOf(change: Change, review: ChangeReview): Readonly<Record<string, string>> {
  const followed = stanceOf(change, review);
  return {
    ...(change.witness === null ? {} : { witness: printable(JSON.stringify(change.witness.value)) }),
    ...(followed === undefined ? {} : { server: oneLine(`${stanceWords[followed.stance]}. ${followed.says}`) }),
  };
}

function locationOf({ source, pointer, line }: ChangePlace): Location {
  return {
    physicalLocation: { artifactLocation: artifactLocation(source), region: { startLine: line ?? 1 } },
    logicalLocations: [{ name: tokensOf(pointer).at(-1) ?? '', fullyQualifiedName: pointer }],
  };
}

function relatedTo(place: ChangePlace): RelatedLocation {
  return { id: 1, message: message('What the old contract says there.'), ...locationOf(place) };
}

/** A log that suppresses anything says of each result what suppresses it (section 3.27.23). */
function suppressions(change: Change, { waivers }: ChangeReview): readonly Suppression[] {
  const waiver = waiverOf(change, waivers);
  if (waiver === undefined) return [];
  return [{ kind: 'external', status: 'accepted', justification: oneLine(waiverText(waiver)) }];
}

function lapsedResults({ waivers }: ChangeReview, ruleIndex: number): readonly SarifResult[] {
  if (waivers === null) return [];
  const { source } = waivers;
  return lapsedLines(waivers).map((line) => ({
    ruleId: lapsedRule.id,
    ruleIndex,
    level: 'error',
    message: message(shortened(line)),
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(source), region: { startLine: 1 } } }],
    partialFingerprints: {},
    suppressions: [],
    properties: { source },
  }));
}
