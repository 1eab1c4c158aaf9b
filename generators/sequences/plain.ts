import type {
  CreateStep,
  Filter,
  Grant,
  ItemStep,
  ListStep,
  Offer,
  Sender,
  Sequence,
  Step,
  UpdateStep,
} from './step.ts';

const reading: Grant = { action: 'read', type: 'buckets', scope: 'organization' };

/** A creation by the main principal of what a door needs, or of something less. */
function create(changes: Partial<Omit<CreateStep, 'kind'>> = {}): CreateStep {
  return { kind: 'create', rights: [reading], owner: 'caller', by: 'main', ...changes };
}

const able = create({ rights: 'everything' });
const off: UpdateStep = { kind: 'update', of: 0, by: 'main', status: 'inactive' };
const on: UpdateStep = { ...off, status: 'active' };
const read: ItemStep = { kind: 'read', of: 0, by: 'main' };
const list: ListStep = { kind: 'list', filters: [], by: 'main' };
const remove: ItemStep = { kind: 'delete', of: 0, by: 'main' };

/** The sequences that are sent whatever is drawn: each operation, each door in each state, each thing that is wrong. */
export function plainSequences(offer: Offer): readonly Sequence[] {
  return [
    ...lives(offer),
    ...changes,
    ...byEach(offer),
    listings(offer),
    ...delegations(offer),
    ...each(offer.types, 10, (type, of) => [create({ rights: [{ ...reading, type }] }), { ...read, of }]),
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

/** A token tried at every door while it is switched on, off, on again and deleted. */
function lives({ doors }: Offer): readonly Sequence[] {
  const everywhere = doors.map((door): Step => ({ kind: 'use', of: 0, door }));
  const reads: readonly Step[] = [
    { ...read, by: 'itself' },
    { ...list, by: 'itself' },
    { ...off, status: 'active', by: 'itself' },
  ];
  const use: readonly Step[] = [...reads, ...everywhere];
  return [
    [create(), read, list],
    [able, ...use],
    [able, off, ...use, read, list],
    [able, ...reads, off, ...use],
    [able, off, on, ...use],
    [able, off, on, off, ...use],
    [able, remove, ...use, read, list, off, remove],
    [able, ...reads, remove, ...use],
    [able, { ...off, by: 'itself' }, ...use],
    [able, { ...remove, by: 'itself' }, ...use],
    [create({ rights: 'everything', status: 'inactive' }), read, list, ...use, on, ...use],
  ];
}

const changes: readonly Sequence[] = [
  [create({ description: ' a ' }), read, { kind: 'update', of: 0, by: 'main', description: 'b' }, read, list],
  [create({ description: 'a' }), { kind: 'update', of: 0, by: 'main', description: '' }, read, list],
  [create({ description: 'a' }), off, read, on, read, { kind: 'update', of: 0, by: 'main' }, read],
  [create({ description: 'a' }), { ...off, description: 'b' }, read, { ...on, description: 'c' }, read],
  [create({ status: 'inactive' }), { kind: 'update', of: 0, by: 'main', description: 'b' }, read, list],
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

function listings({ second, member }: Offer): Sequence {
  const values = (['own', 'unknown', 'malformed', 'empty', 'second', 'member'] as const).filter(
    (value) => (value !== 'second' || second) && (value !== 'member' || member),
  );
  const names = ['orgID', 'org', 'userID', 'user', 'token'] as const;
  const singles = names.flatMap((name) => values.map((value): readonly Filter[] => [{ name, value }]));
  const pairs = (['own', 'unknown'] as const).flatMap((value): readonly (readonly Filter[])[] => [
    [
      { name: 'orgID', value: 'own' },
      { name: 'userID', value },
    ],
    [
      { name: 'org', value },
      { name: 'user', value: 'own' },
    ],
    [
      { name: 'orgID', value: 'own' },
      { name: 'orgID', value },
    ],
  ]);
  return [
    create(),
    create({ status: 'inactive' }),
    ...(member ? [create({ owner: 'member' })] : []),
    ...(second ? [create({ by: 'second' })] : []),
    list,
    ...[...singles, ...pairs].map((filters): Step => ({ ...list, filters })),
    remove,
    ...[...singles, ...pairs].map((filters): Step => ({ ...list, filters })),
  ];
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

const signIn: Step = { kind: 'sign-in', password: 'right' };
const inSession: readonly Step[] = [
  { ...list, by: 'session' },
  { ...read, by: 'session' },
  { ...off, by: 'session' },
];

const sessions: readonly Sequence[] = [
  [create(), signIn, ...inSession],
  [create({ owner: 'member', rights: 'everything' }), signIn, ...inSession, { ...remove, by: 'session' }],
  [
    create({ owner: 'member', rights: 'everything' }),
    signIn,
    { ...list, by: 'session' },
    { kind: 'sign-out' },
    ...inSession,
  ],
  [signIn, { kind: 'sign-out' }, { kind: 'sign-out' }],
  [{ kind: 'sign-in', password: 'wrong' }],
  [signIn, create({ by: 'session' }), { ...list, by: 'session' }],
];
