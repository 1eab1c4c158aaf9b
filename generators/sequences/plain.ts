import { listings } from './listings.ts';
import { lives } from './lives.ts';
import { sessions } from './sessions.ts';
import type { Grant, Offer, Sender, Sequence, Step } from './step.ts';
import { able, create, list, off, on, read, reading, remove } from './words.ts';

/** The sequences that are sent whatever is drawn: each operation, each door in each state, each thing that is wrong. */
export function plainSequences(offer: Offer): readonly Sequence[] {
  return [
    ...lives(offer),
    ...changes,
    ...byEach(offer),
    listings(offer),
    ...delegations(offer),
    ...each(offer.types, 10, (type, of) => [
      create({
        rights: [
          { ...reading, type },
          { action: 'write', type, scope: 'organization' },
        ],
      }),
      { ...read, of },
    ]),
    ...each(offer.invalidCreations, 20, (row) => [{ kind: 'create-invalid', row }]),
    ...each(offer.invalidUpdates, 10, (row, of) => [
      create({ description: 'a' }),
      { kind: 'update-invalid', of, row },
      { ...read, of },
    ]),
    ...(offer.sessions ? sessions : []),
  ];
}

/** Sequences of the steps of several items each; the steps are told the number of the item in its sequence. */
function each(
  items: readonly string[],
  size: number,
  stepsOf: (item: string, index: number) => Sequence,
): readonly Sequence[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size).flatMap(stepsOf));
}

const changes: readonly Sequence[] = [
  [create({ description: ' a ' }), read, { kind: 'update', of: 0, by: 'main', description: 'b' }, read, list],
  [create({ description: 'a' }), { kind: 'update', of: 0, by: 'main', description: '' }, read, list],
  [create({ description: 'a' }), off, read, on, read, { kind: 'update', of: 0, by: 'main' }, read],
  [create({ description: 'a' }), { ...off, description: 'b' }, read, { ...on, description: 'c' }, read],
  [create({ status: 'inactive' }), { kind: 'update', of: 0, by: 'main', description: 'b' }, read, list],
  [create({ status: 'inactive', description: 'a' }), { kind: 'update', of: 0, by: 'main', description: '' }, read],
  [create({ status: 'inactive', description: 'a' }), remove, create({ description: 'a' }), read, list],
  [create(), create(), create({ status: 'inactive' }), off, { ...remove, of: 1 }, list, { ...read, of: 2 }],
  [create({ rights: [reading, { ...reading, action: 'write' }, { ...reading, type: 'authorizations' }] }), read, list],
  [create({ rights: [reading, reading] }), read],
  [able, able, { ...off, of: 1 }, { ...read, by: 'itself' }, { ...list, by: 'first' }],
  [able, able, { ...remove, of: 1 }, { ...read, by: 'itself' }, { ...list, by: 'first' }],
  [create({ rights: [{ ...reading, scope: 'everywhere' }] }), read],
];

function byEach(offer: Offer): readonly Sequence[] {
  const senders: readonly Sender[] = [
    ...(['main', 'itself', 'first', 'nobody'] as const),
    ...(offer.second ? (['second'] as const) : []),
  ];
  const kinds = [read, off, remove];
  return senders.flatMap((by) => [
    [
      create(),
      create(),
      { ...list, by },
      ...kinds.map((one): Step => ({ ...one, of: 1, by })),
      { ...read, of: 1 },
      list,
    ],
    [able, able, { ...list, by }, ...kinds.map((one): Step => ({ ...one, of: 1, by })), { ...read, of: 1 }, list],
    [able, ...(['unknown', 'malformed'] as const).flatMap((of) => kinds.map((one): Step => ({ ...one, of, by })))],
    [able, create({ by }), { ...list, by }, list],
  ]);
}

/** A token that makes another: with what it holds, with less and with more. */
function delegations({ types, bucket }: Offer): readonly Sequence[] {
  const held = (['read', 'write'] as const).map(
    (action): Grant => ({ action, type: 'authorizations', scope: 'organization' }),
  );
  const other = types.find((type) => type !== 'buckets' && type !== 'authorizations');
  const wanted: readonly Grant[] = [
    reading,
    { ...reading, action: 'write' },
    { ...reading, scope: 'everywhere' },
    { ...reading, scope: 'other-organization' },
    ...(bucket ? [{ ...reading, scope: 'bucket' as const }] : []),
    ...(other === undefined ? [] : [{ ...reading, type: other }]),
  ];
  const parents = [able, create({ rights: [...held, reading] }), create()];
  return parents.map(
    (parent): Sequence => [parent, ...wanted.map((grant) => create({ rights: [grant], by: 'first' }))],
  );
}
