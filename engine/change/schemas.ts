import { type Counterexamples, counterexamples } from '../../generators/witness/search.ts';
import { samePatterns } from '../../generators/witness/texts.ts';
import type { Witness, WitnessVerdict } from '../../spec/change/change.ts';
import { type Difference, placeOf } from '../../spec/change/difference/difference.ts';
import { differences } from '../../spec/change/difference/differences.ts';
import { ruleOf } from '../../spec/change/rules/classify.ts';
import type { SchemaPair, SchemaPlace } from '../../spec/change/rules/findings.ts';
import { placesOf } from '../../spec/change/rules/places.ts';
import { levelOf } from '../../spec/change/rules/rule.ts';
import { isSent } from '../../spec/change/rules/side.ts';
import { sentence } from '../../spec/change/rules/wording.ts';
import { shapeOf } from '../../spec/change/shape/read.ts';
import { onTheWire } from '../../spec/change/wire.ts';
import type { OperationId } from '../../spec/contract.ts';
import type { JsonPointer } from '../../spec/json.ts';
import { compileSchemaAt, type SchemaFailure, type Validate } from '../../spec/schemas/schemas.ts';
import { type Direction, translate } from '../../spec/schemas/translate.ts';

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
export function schemaChanges(pair: SchemaPair): readonly Told[] {
  const direction: Direction = isSent(pair.side) ? 'request' : 'response';
  const [old, now] = [pair.old, pair.new].map(({ schema, pointer }) => shapeOf(translate(schema, direction), pointer));
  if (old === undefined || now === undefined) return [];
  const found = once(differences(old, now));
  if (found.length === 0) return [];
  const judges = { old: judgeOf(pair, pair.old, direction), new: judgeOf(pair, pair.new, direction) };
  const told = merged(found.map((difference) => ({ difference, shown: counterexamples(difference, judges) })));
  return certain(told.flatMap((one) => toldOf(pair, one) ?? []));
}

function judgeOf({ side }: SchemaPair, { schema, pointer }: SchemaPlace, direction: Direction): Validate {
  const validate = compileSchemaAt(pointer, schema, direction);
  return side === 'parameter' || side === 'header' ? onTheWire(validate) : validate;
}

interface Shown {
  readonly difference: Difference;
  readonly shown: Counterexamples;
}

function keyOf({ facet, name, steps }: Difference): string {
  return `${facet} ${name} ${placeOf(steps)}`;
}

/** Each difference once: what stands around alternatives is met in each of them. */
function once(all: readonly Difference[]): readonly Difference[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** A property that comes or goes, with whether it is required, is one change. */
function merged(all: readonly Shown[]): readonly Shown[] {
  const partner = ({ difference }: Shown, facets: readonly string[]) =>
    all.find(
      ({ difference: other }) =>
        facets.includes(other.facet) &&
        other.name === difference.name &&
        placeOf(other.steps) === placeOf(difference.steps),
    );
  return all.flatMap((one) => {
    const { facet } = one.difference;
    if (facet === 'required') {
      const whole = partner(one, ['property-removed', 'property-added']);
      if (whole === undefined) return [one];
      const isNew = whole.difference.facet === 'property-added';
      return isNew && one.shown.lost !== null ? [one] : [];
    }
    const demanded =
      facet === 'property-added' || facet === 'property-removed' ? partner(one, ['required']) : undefined;
    if (demanded === undefined) return [one];
    if (facet === 'property-added') return demanded.shown.lost !== null ? [] : [one];
    return [
      {
        ...one,
        shown: { lost: demanded.shown.lost ?? one.shown.lost, gained: demanded.shown.gained ?? one.shown.gained },
      },
    ];
  });
}

function toldOf(pair: SchemaPair, { difference, shown }: Shown): (Told & { readonly place: string }) | undefined {
  const { lost, gained } = shown;
  const same =
    lost === null && gained === null && difference.facet === 'pattern' && samePatterns(difference.old, difference.new);
  const rule = ruleOf(difference, pair.side, { lost: lost !== null, gained: gained !== null, same });
  if (rule === null) return undefined;
  const [old, now] = placesOf(difference);
  const place = placeOf(difference.steps);
  const about = [pair.subject, difference.facet, difference.name ?? '', place].join(' ');
  const says = sentence(pair.subject, difference, rule);
  const witness = witnessOf(pair, difference, shown, rule);
  return { rule, operation: pair.operation, says, old, new: now, about, witness, place };
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
