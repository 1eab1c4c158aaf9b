import { demandStatus } from '../engine/assertions/assert.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { call, guardedOperations, operated, operations } from '../engine/inputs/operations.ts';
import { everyRow, requirement } from '../engine/registration.ts';

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

requirement('authentication/no-credential-refused', operations, async (trial, operation) => {
  const target = { id: '00000000000000aa', mark: 'x', body: trial.body({ permissions: buckets(trial.setting) }) };
  demandStatus(await call(trial.anonymous, operation, target), 401);
});

requirement(
  'authentication/unknown-token-refused',
  () => everyRow(disguisedCalls),
  async (trial, { operation, disguise }) => {
    const made = await trial.given({ permissions: administration(trial.setting) });
    const stranger = trial.holder(disguises[disguise](made.token), 'stranger');
    demandStatus(await call(stranger, operation, operated(trial, made)), 401);
  },
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

requirement(
  'authentication/malformed-credential-refused',
  () => everyRow(malformations),
  async (trial, malformation) => {
    const made = await trial.given({ permissions: administration(trial.setting) });
    const value = malformation.replace('{token}', made.token);
    demandStatus(await trial.as({ name: 'stranger', credential: { kind: 'header', value } }).list(), 401);
  },
);
