import { assertStatus } from '../../engine/assertions/assert.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated, operations } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const disguises = {
  invented: () => 'invented-token-that-nobody-has',
  longer: (token: string) => `${token}A`,
  'longer by a blank and a word': (token: string) => `${token} A`,
  shorter: (token: string) => token.slice(0, -3),
  'without its beginning': (token: string) => token.slice(1),
  'in the other case': (token: string) => token.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
} as const satisfies Record<string, (token: string) => string>;

const disguisedCalls = guardedOperations.flatMap((operation) =>
  (Object.keys(disguises) as (keyof typeof disguises)[]).map((disguise) => ({ operation, disguise })),
);

const malformations = [
  '{token}',
  'Token',
  'Token{token}',
  'Tokens {token}',
  'Basic {token}',
  'Digest {token}',
  'Token={token}',
  'Token:{token}',
  '{token} Token',
  'Negotiate',
  '=',
];

/** Credentials that nobody has. */
export const credentials = [
  defineRequirement({
    id: 'authentication/no-credential-refused',
    level: 'must',
    sends: 'Each operation is sent without a credential.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    inputs: operations,
    check: async (trial, operation) => {
      const target = { id: '00000000000000aa', mark: 'x', body: trial.body({ permissions: buckets(trial.setting) }) };
      assertStatus(await call(trial.anonymous, operation, target), 401);
    },
  }),
  defineRequirement({
    id: 'authentication/unknown-token-refused',
    level: 'must',
    sends: 'Each operation is sent with an invented token, and with a real one that lost or gained characters.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(disguisedCalls),
    check: async (trial, { operation, disguise }) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const stranger = trial.holder(disguises[disguise](made.token), 'stranger');
      assertStatus(await call(stranger, operation, operated(trial, made)), 401);
    },
  }),
  defineRequirement({
    id: 'authentication/malformed-credential-refused',
    level: 'must',
    sends: 'The token is sent bare, after another scheme, or not at all after the right one.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized, sources.scheme],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(malformations),
    check: async (trial, malformation) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const value = malformation.replace('{token}', made.token);
      assertStatus(await trial.as({ name: 'stranger', credential: { kind: 'header', value } }).list(), 401);
    },
  }),
] as const;
