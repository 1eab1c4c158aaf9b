import type { Counterexamples } from '../../generators/witness/search.ts';
import { samePatterns } from '../../generators/witness/texts.ts';
import type { Witness, WitnessVerdict } from '../../spec/change/change.ts';
import { type Difference, placeOf } from '../../spec/change/difference/difference.ts';
import { differences } from '../../spec/change/difference/differences.ts';
import { ruleOf } from '../../spec/change/rules/classify.ts';
import type { SchemaPair } from '../../spec/change/rules/findings.ts';
import { placesOf } from '../../spec/change/rules/places.ts';
import { levelOf } from '../../spec/change/rules/rule.ts';
import { isSent } from '../../spec/change/rules/side.ts';
import { sentence } from '../../spec/change/rules/wording.ts';
import { implies } from '../../spec/change/shape/implies.ts';
import { shapeOf } from '../../spec/change/shape/read.ts';
import type { OperationId } from '../../spec/contract.ts';
import type { JsonPointer } from '../../spec/json.ts';
import type { SchemaFailure } from '../../spec/schemas/schemas.ts';
import { type Direction, translate } from '../../spec/schemas/translate.ts';
import { merged, once, type Shown } from './differences.ts';
import { judgeOf, type Locate, shownBy, untold } from './judges.ts';

/** A change whose places are pointers yet. */
export interface Told {
  readonly rule: string;
  readonly operation: OperationId;
  readonly says: string;
  readonly old: JsonPointer | null;
  readonly new: JsonPointer | null;
  readonly about: string;
  readonly witness: Witness | null;
}

/** What two schemas of one place differ in, each difference with a value that shows it. Throws ContractError for an unusable schema. */
export function schemaChanges(pair: SchemaPair, locate: Locate = untold): readonly Told[] {
  const direction: Direction = isSent(pair.side) ? 'request' : 'response';
  const [old, now] = [pair.old, pair.new].map(({ schema, pointer }) => shapeOf(translate(schema, direction), pointer));
  if (old === undefined || now === undefined) return [];
  const found = once(differences(old, now));
  if (found.length === 0) return [];
  const judges = { old: judgeOf(pair, 'old', direction, locate), new: judgeOf(pair, 'new', direction, locate) };
  const told = merged(found.map((difference) => ({ difference, shown: shownBy(pair, difference, judges) })));
  return certain(told.flatMap((one) => toldOf(pair, one) ?? []));
}

function toldOf(pair: SchemaPair, { difference, shown }: Shown): (Told & { readonly place: string }) | undefined {
  const { lost, gained } = shown;
  const [wider, narrower] = [implies(difference.old, difference.new), implies(difference.new, difference.old)];
  const same = lost === null && gained === null && (isSame(difference) || (wider && narrower));
  const oneWay = isSent(pair.side) ? wider : narrower;
  const rule = ruleOf(difference, pair.side, { lost: lost !== null, gained: gained !== null, same, oneWay });
  if (rule === null) return undefined;
  const [old, now] = placesOf(difference);
  const place = placeOf(difference.steps);
  const about = [pair.subject, difference.facet, difference.name ?? '', place].join(' ');
  const says = sentence(pair.subject, difference, rule);
  const witness = witnessOf(pair, difference, shown, rule);
  return { rule, operation: pair.operation, says, old, new: now, about, witness, place };
}

function isSame({ facet, old, new: now }: Difference): boolean {
  return facet === 'pattern' && samePatterns(old, now);
}

/** The value that shows what a rule says: what is lost where a schema became narrower. */
function witnessOf(
  pair: SchemaPair,
  { facet }: Difference,
  { lost, gained }: Counterexamples,
  rule: string,
): Witness | null {
  if (['default', 'read-only', 'write-only'].includes(facet) || levelOf(rule) === 'risky') return null;
  const [first, second] = (levelOf(rule) === 'breaking') === isSent(pair.side) ? [lost, gained] : [gained, lost];
  const shown = facet === 'property-added' ? first : (first ?? second);
  if (shown === null) return null;
  const kinds = {
    request: 'request-body',
    parameter: 'parameter',
    response: 'response-body',
    header: 'response-header',
  } as const;
  const { name, status, mediaType } = pair;
  const verdicts = { old: verdictOf(shown.old), new: verdictOf(shown.new) };
  return { kind: kinds[pair.side], name, status, mediaType, value: shown.value, ...verdicts };
}

function verdictOf(failures: readonly SchemaFailure[]): WitnessVerdict {
  const [first] = failures.toSorted((one, other) => other.at.length - one.at.length);
  if (first === undefined) return { accepted: true, complaint: null };
  return { accepted: false, complaint: first.at === '' ? first.message : `${first.at} ${first.message}` };
}

/** Where a break is shown at a place, what is undecided there is told by it. */
function certain(all: readonly (Told & { readonly place: string })[]): readonly Told[] {
  const shown = new Set(all.filter(({ rule }) => levelOf(rule) === 'breaking').map(({ place }) => place));
  const kept = all.filter(({ rule, place }) => levelOf(rule) !== 'undecided' || !shown.has(place));
  return kept.map(({ place: _, ...told }) => told);
}
