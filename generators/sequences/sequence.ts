import * as fc from 'fast-check';
import { statuses } from '../authorization.ts';
import { actions } from '../permissions/permission.ts';
import { description } from '../values/strings.ts';
import type { CreateStep, Filter, Grant, Offer, Rights, Sender, Sequence, Step, Subject } from './step.ts';

/** How long sequences may be. */
export interface SequenceConstraints {
  /** Requests at most; 100 unless told. Few sequences that are drawn have more than ten. */
  readonly max?: number;
}

/** The highest number by which an authorization is named: beyond those that were made, it is counted from the first on again. */
const mostMade = 19;

const plain = { noNullPrototype: true } as const;

/**
 * Sequences of what is offered, in any order. Shrinks to few requests, each as plain as can be; values that were not
 * drawn from it shrink, too, where their texts are short.
 */
export function sequence(offer: Offer, { max = 100 }: SequenceConstraints = {}): fc.Arbitrary<Sequence> {
  return fc.array(step(offer), { minLength: 1, maxLength: max, size: 'small' });
}

/** One request. A creation comes first, so that what is drawn shrinks towards what the others need. */
function step(offer: Offer): fc.Arbitrary<Step> {
  const by = sender(offer);
  const made = fc.nat({ max: mostMade });
  const subject = fc.oneof(
    { weight: 3, arbitrary: made },
    { weight: 1, arbitrary: fc.constantFrom<Subject>('unknown', 'malformed') },
  );
  const { doors, invalidCreations, invalidUpdates, sessions } = offer;
  const among = (rows: readonly string[], weight: number, build: (row: fc.Arbitrary<string>) => fc.Arbitrary<Step>) =>
    rows.length === 0 ? [] : [{ weight, arbitrary: build(fc.constantFrom(...rows)) }];
  return fc.oneof(
    { weight: 6, arbitrary: creation(offer, by) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('read' as const, 'delete' as const), of: subject, by }, plain),
    },
    { weight: 3, arbitrary: update(subject, by) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('list' as const), filters: filters(offer), by }, plain) },
    ...among(doors, 4, (door) => fc.record({ kind: fc.constant('use' as const), of: made, door }, plain)),
    ...among(invalidCreations, 1, (row) => fc.record({ kind: fc.constant('create-invalid' as const), row }, plain)),
    ...among(invalidUpdates, 1, (row) =>
      fc.record({ kind: fc.constant('update-invalid' as const), of: made, row }, plain),
    ),
    ...(sessions ? [{ weight: 1, arbitrary: signing() }] : []),
  );
}

function creation(offer: Offer, by: fc.Arbitrary<Sender>): fc.Arbitrary<Step> {
  const owner = fc.constantFrom<CreateStep['owner']>('caller', ...(offer.member ? (['member'] as const) : []));
  const drawn = fc.record(
    { kind: fc.constant('create' as const), rights: rights(offer), owner, by, status, description: text },
    { requiredKeys: ['kind', 'rights', 'owner', 'by'], noNullPrototype: true },
  );
  return drawn;
}

function update(of: fc.Arbitrary<Subject>, by: fc.Arbitrary<Sender>): fc.Arbitrary<Step> {
  const drawn = fc.record(
    { kind: fc.constant('update' as const), of, by, status, description: text },
    { requiredKeys: ['kind', 'of', 'by'], noNullPrototype: true },
  );
  return drawn;
}

const status = fc.constantFrom(...statuses.toReversed());

/** Short texts are drawn apart, as these shrink wherever they come from. */
const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', '', ' a ') },
  { weight: 2, arbitrary: description({ max: 300 }) },
);

function sender({ second, sessions }: Offer): fc.Arbitrary<Sender> {
  const others: readonly Sender[] = ['itself', 'first', 'nobody', ...(second ? (['second'] as const) : [])];
  const all: readonly Sender[] = [...others, ...(sessions ? (['session'] as const) : [])];
  return fc.constantFrom<Sender>('main', 'main', 'main', 'main', ...all);
}

function rights(offer: Offer): fc.Arbitrary<Rights> {
  const scopes: readonly Grant['scope'][] = ['organization', 'everywhere', ...(offer.second ? otherOrganization : [])];
  const grant = fc.record(
    {
      action: fc.constantFrom(...actions),
      type: fc.constantFrom(...offer.types),
      scope: fc.constantFrom<Grant['scope']>(...scopes),
    },
    plain,
  );
  const bucket = fc.record(
    { action: fc.constantFrom(...actions), type: fc.constant('buckets'), scope: fc.constant('bucket' as const) },
    plain,
  );
  const one = offer.bucket ? fc.oneof({ weight: 3, arbitrary: grant }, { weight: 1, arbitrary: bucket }) : grant;
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(one, { minLength: 1, maxLength: 4 }) },
    { weight: 3, arbitrary: fc.constant('everything' as const) },
  );
}

const otherOrganization = ['other-organization'] as const;

function filters({ second, member }: Offer): fc.Arbitrary<readonly Filter[]> {
  const whose: readonly Filter['value'][] = [
    ...(['own', 'unknown', 'malformed', 'empty'] as const),
    ...(second ? (['second'] as const) : []),
    ...(member ? (['member'] as const) : []),
  ];
  const name = fc.constantFrom<Filter['name']>('orgID', 'userID', 'org', 'user', 'token');
  const filter = fc.record({ name, value: fc.constantFrom(...whose) }, plain);
  return fc.array(filter, { maxLength: 2 });
}

function signing(): fc.Arbitrary<Step> {
  const signIn = fc.record(
    { kind: fc.constant('sign-in' as const), password: fc.constantFrom<'right' | 'wrong'>('right', 'right', 'wrong') },
    plain,
  );
  return fc.oneof(signIn, fc.record({ kind: fc.constant('sign-out' as const) }, plain));
}
