import { expect, test } from 'vitest';
import { authorizationWords } from '../../../engine/history/authorization-words.ts';
import { timeline } from '../../../engine/history/timeline.ts';
import type { AuthorizationHistory } from './histories.ts';

const shown = { kind: 'shown', status: 'inactive', description: 'note 1 [tokenproof 0123abcd]' } as const;

test('calls are bars in the order of their events, those of one client together', () => {
  const history: AuthorizationHistory = [
    { client: 'b', invoked: 10.5, input: { kind: 'use' }, answer: { at: 12, output: { kind: 'accepted' } } },
    {
      client: 'a',
      invoked: 10,
      input: { kind: 'patch', changes: { status: 'inactive' } },
      answer: { at: 11, output: shown },
    },
    { client: 'a', invoked: 11.5, input: { kind: 'delete' }, answer: null },
  ];
  expect(timeline(history, authorizationWords)).toEqual([
    'a  |-------|              patch inactive -> inactive "note 1" (0.0 to 1.0 ms)',
    'a              |--------> delete -> no answer (from 1.5 ms)',
    'b      |-----------|      use -> accepted (0.5 to 2.0 ms)',
  ]);
});

test('long histories keep to 20 lines of 100 columns', () => {
  const history: AuthorizationHistory = Array.from({ length: 30 }, (_, index) => ({
    client: String.fromCodePoint(97 + (index % 4)),
    invoked: index,
    input: { kind: 'get' },
    answer: { at: index + 3.5, output: shown },
  }));
  const lines = timeline(history, authorizationWords);
  expect(lines).toHaveLength(20);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
});
