import { expect, test } from 'vitest';
import { differencesBetween } from '../../../engine/lockstep/difference.ts';
import { signatureOf } from '../../../engine/lockstep/signature.ts';
import type { Step } from '../../../generators/sequences/step.ts';
import { row, shown, turn } from './answers.ts';

const [idA, idB] = ['11ae7084b5f5a000', '22be7084b5f5b111'];
const list: Step = { kind: 'list', filters: [], by: 'main' };
const read: Step = { kind: 'read', of: 0, by: 'main' };

test('ids, tokens, times, the order of lists and rows of others do not count', () => {
  const a = [row(idA, { token: `token-of-${idA}`, permissions: [1, 2] }), row('7e120c6d3a77ccec')];
  const b = [row(idB, { token: `token-of-${idB}`, permissions: [2, 1], createdAt: '2031-01-01T00:00:00+01:00' })];
  const answers = [shown(200, { authorizations: a }, idA), shown(200, { authorizations: b }, idB)] as const;
  expect(differencesBetween(...answers)).toEqual([]);
});

test('where statuses differ, nothing else counts', () => {
  const differences = differencesBetween(shown(200, row(idA)), shown(404, { code: 'not found', message: 'gone' }));
  expect(differences).toEqual([{ part: 'status', name: '', a: '200', b: '404' }]);
});

test.each([
  ['a member', read, row(idA), row(idA, { status: 'inactive' }), 'status: "active"/"inactive"'],
  ['a member that is missing', read, row(idA), { ...row(idA), links: {} }, 'links: no such member/object'],
  ['a row', list, { authorizations: [row(idA)] }, { authorizations: [] }, 'list: row listed/left out'],
  [
    'a row twice',
    list,
    { authorizations: [row(idA)] },
    { authorizations: [row(idA), row(idA)] },
    'list: row listed/listed 2 times',
  ],
  ['text in the place of JSON', read, row(idA), 'plain', 'read active 200: body object/"plain"'],
])('%s has a signature of its own', (_, step, a, b, signature) => {
  const answers = [shown(200, a), shown(200, b)] as const;
  const [difference, ...others] = differencesBetween(...answers);
  expect(others).toEqual([]);
  expect(signatureOf(turn(step, ...answers), difference as NonNullable<typeof difference>)).toBe(signature);
});

test('a member has one signature however it is read', () => {
  const [first] = differencesBetween(shown(200, row(idA)), shown(200, row(idA, { token: '' })));
  const rows = [
    shown(200, { authorizations: [row(idA)] }),
    shown(200, { authorizations: [row(idA, { token: '' })] }),
  ] as const;
  const [second] = differencesBetween(...rows);
  expect(second).toEqual(first);
});

test('a message that has more than the other differs by what it has more', () => {
  const messages = ['unknown authorization status', 'encodeAuthorization: unknown authorization status'];
  const [a, b] = messages.map((message) => shown(400, { code: 'invalid', message })) as [
    ReturnType<typeof shown>,
    ReturnType<typeof shown>,
  ];
  const [difference] = differencesBetween(a, b);
  const step: Step = { kind: 'update-invalid', of: 0, row: 'status/enum/unknown' };
  expect(signatureOf(turn(step, a, b), difference as NonNullable<typeof difference>)).toBe(
    'update-invalid 400 message: ""/"encodeAuthorization: "',
  );
});
