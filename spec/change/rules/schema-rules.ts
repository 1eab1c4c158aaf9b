import type { ChangeLevel } from '../change.ts';
import type { Facet } from '../difference/difference.ts';
import { isSent, type Side } from './side.ts';

/** Facets that only describe, or are told by the property that they speak of. */
export type NarrowingFacet = Exclude<
  Facet,
  'required' | 'property-added' | 'property-removed' | 'default' | 'read-only' | 'write-only'
>;

const respects: Readonly<Record<NarrowingFacet, string>> = {
  type: 'the types of a value',
  nullable: 'whether a value may be null',
  values: 'the listed values',
  length: 'the length of a text',
  range: 'the range of a number',
  multiple: 'the step of a number',
  pattern: 'the pattern of a text',
  format: 'the format of a text or number',
  'item-count': 'the number of items',
  'unique-items': 'whether items may be alike',
  'property-count': 'the number of properties',
  'additional-properties': 'what properties of other names may be',
  alternatives: 'the alternatives of a value (oneOf, anyOf)',
  excluded: 'what a value must not be (not)',
  schema: 'what a keyword demands that is compared as it is written',
};

const parts: Readonly<Record<Side, string>> = {
  request: 'the body of a request',
  parameter: 'a parameter',
  response: 'the body of a response',
  header: 'the header of a response',
};

/** The id of a rule, its level, what changed, and why that has its level. */
export type Row = readonly [string, ChangeLevel, string, string];

/** The rules on schemas of one side. */
export function schemaRules(side: Side): readonly Row[] {
  const [part, sent] = [parts[side], isSent(side)];
  const [narrower, wider] = sent ? (['breaking', 'compatible'] as const) : (['compatible', 'breaking'] as const);
  const refuses = sent ? 'What was valid is refused.' : 'Whatever comes was allowed before.';
  const allows = sent ? 'What was valid stays valid.' : 'Values may come that clients were told do not.';
  const facets = Object.entries(respects).flatMap(([facet, respect]): readonly Row[] => [
    [`${side}-${facet}-narrowed`, narrower, `In ${part}, ${respect} became narrower.`, refuses],
    [`${side}-${facet}-widened`, wider, `In ${part}, ${respect} became wider.`, allows],
  ]);
  return [
    ...facets,
    [`${side}-property-required`, narrower, `In ${part}, a property must be there.`, refuses],
    [`${side}-property-optional`, wider, `In ${part}, a property may be left out.`, allows],
    [
      `${side}-property-added`,
      'compatible',
      `In ${part}, there is a new property.`,
      sent ? 'Nobody sends it yet.' : 'Clients pass over properties that they do not know.',
    ],
    [
      `${side}-property-refused`,
      'breaking',
      `In ${part}, a property is gone, and others than those described are refused.`,
      refuses,
    ],
    [
      `${side}-property-unforeseen`,
      'breaking',
      `In ${part}, there is a new property where others than those described were excluded.`,
      allows,
    ],
    sent
      ? [
          `${side}-property-removed`,
          'risky',
          `In ${part}, a property is not described any longer.`,
          'It may still be sent, but nothing says that it has an effect.',
        ]
      : [
          `${side}-property-removed`,
          'breaking',
          `In ${part}, a property is not described any longer.`,
          'It may come as anything, or not at all.',
        ],
    [
      `${side}-property-undescribed`,
      'risky',
      `In ${part}, a property of which nothing was demanded is not described any longer.`,
      'Clients may read it.',
    ],
    [
      `${side}-default-changed`,
      'risky',
      `In ${part}, the default of a value changed.`,
      'Whoever leaves the value out means another one.',
    ],
    [
      `${side}-property-${sent ? 'read' : 'write'}-only`,
      'risky',
      `In ${part}, a property is ${sent ? 'not to be sent' : 'not to be expected'} any longer.`,
      'The schema lets it pass, but it is not meant there.',
    ],
    [
      `${side}-undecided`,
      'undecided',
      `In ${part}, the schemas differ, and neither a value was found that tells them apart, nor are they shown to be alike.`,
      'A person has to look at it.',
    ],
  ];
}
