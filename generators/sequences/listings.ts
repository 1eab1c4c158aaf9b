import type { Filter, Offer, Sequence, Step } from './step.ts';
import { create, list, remove } from './words.ts';

/** Lists with each filter and some pairs of filters, before and after a deletion. */
export function listings({ second, member }: Offer): Sequence {
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
