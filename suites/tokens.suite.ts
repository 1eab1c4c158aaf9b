import * as fc from 'fast-check';
import { demandStatus } from '../engine/assertions/assert.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { administration } from '../engine/fixtures/permissions.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { draftOf, type RequestParts } from '../generators/request.ts';
import type { RequestDraft } from '../spec/message.ts';

async function administratorToken(trial: Trial): Promise<string> {
  return (await trial.given({ permissions: administration(trial.setting) })).token;
}

const alterations = {
  changed: (character) => (character === 'A' ? 'B' : 'A'),
  missing: () => '',
  twice: (character) => character + character,
  'with its high bit set': (character) => String.fromCharCode(character.charCodeAt(0) | 0x80),
} as const satisfies Record<string, (character: string) => string>;

const alteration = fc.record({
  kind: fc.constantFrom(...(Object.keys(alterations) as (keyof typeof alterations)[])),
  at: fc.nat(80),
});

requirement(
  'authentication/altered-token-refused',
  () => ({ arbitrary: alteration, every: [{ kind: 'with its high bit set' as const, at: 0 }] }),
  async (trial, { kind, at }) => {
    const token = await administratorToken(trial);
    const place = at % token.length;
    const altered = token.slice(0, place) + alterations[kind](token.charAt(place)) + token.slice(place + 1);
    trial.setting.secrets.add(altered, '$ALTERED_TOKEN');
    demandStatus(await trial.holder(altered, 'stranger').list(), 401);
  },
);

requirement(
  'authentication/long-token-refused',
  () => any(fc.integer({ min: 1_000, max: 6_000 }), 0.2),
  async (trial, length) => {
    const token = await administratorToken(trial);
    demandStatus(await trial.holder(token + 'A'.repeat(length), 'stranger').list(), 401, 431);
  },
);

const places: Readonly<Record<string, (token: string) => RequestDraft>> = {
  'the query as token': (token) => list({ query: [['token', token]] }),
  'the query as access_token': (token) => list({ query: [['access_token', token]] }),
  'the query as in the v1 API': (token) =>
    list({
      query: [
        ['u', 'user'],
        ['p', token],
      ],
    }),
  'a cookie': (token) => list({ headers: { cookie: `token=${token}` } }),
  'a header for keys': (token) => list({ headers: { 'x-api-key': token } }),
  'a header for proxies': (token) => list({ headers: { 'proxy-authorization': `Token ${token}` } }),
  'the body': (token) => draftOf('PostAuthorizations', { body: { json: { token } } }),
};

function list(parts: RequestParts): RequestDraft {
  return draftOf('GetAuthorizations', parts);
}

requirement(
  'authentication/token-elsewhere-refused',
  () => everyRow(Object.keys(places)),
  async (trial, place) => {
    const draft = places[place]?.(await administratorToken(trial));
    if (draft !== undefined) demandStatus(await trial.anonymous.send(draft), 401);
  },
);

requirement(
  'authentication/scheme-case',
  () => everyRow(['token', 'TOKEN', 'tOKEN']),
  async (trial, word) => {
    const value = `${word} ${await administratorToken(trial)}`;
    demandStatus(await trial.as({ name: 'holder', credential: { kind: 'header', value } }).list(), 401);
  },
);
