import { createHash, randomBytes } from 'node:crypto';
import type { AuthorizationDraft } from '../../reference/authorizations/draft.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** What tokens are made of wrongly, and which of them come again. */
export const createTokensFaults: readonly Fault[] = [
  {
    id: 'token-drawn-from-little',
    breaks: 'create/token-entropy',
    says: 'A token is 64 bytes that a shift register draws out of eight random ones.',
    override: () => ({ issueToken: () => `${shifted(randomBytes(8)).toString('base64url')}==` }),
  },
  {
    id: 'token-hash-of-the-former',
    breaks: 'create/token-underived',
    says: 'A token is the SHA-512 hash of the token that was issued before it.',
    override: ({ issueToken }) => {
      let former: string | undefined;
      return {
        issueToken: (draft) => {
          former =
            former === undefined ? issueToken(draft) : `${createHash('sha512').update(former).digest('base64url')}==`;
          return former;
        },
      };
    },
  },
  {
    id: 'token-taken-from-the-dead',
    breaks: 'create/token-never-again',
    says: 'An authorization like three that were deleted gets the token of the first of them.',
    override: ({ issueToken, clearedIndexes }) => {
      const dead = new Map<string, readonly string[]>();
      return {
        issueToken: (draft) => {
          const [first, , third] = dead.get(contents(draft)) ?? [];
          return first !== undefined && third !== undefined ? first : issueToken(draft);
        },
        clearedIndexes: (ending) => {
          const key = contents(ending);
          dead.set(key, [...(dead.get(key) ?? []), ending.token]);
          return clearedIndexes(ending);
        },
      };
    },
  },
];

function contents({
  description = '',
  permissions,
}: Pick<AuthorizationDraft | Authorization, 'description' | 'permissions'>) {
  return JSON.stringify([description, permissions]);
}

/** 64 bytes out of eight (xorshift, Marsaglia 2003). */
function shifted(seed: Buffer): Buffer {
  const mask = 2n ** 64n - 1n;
  const drawn = Buffer.alloc(64);
  let state = seed.readBigUInt64LE();
  for (let at = 0; at < drawn.length; at += 8) {
    state ^= (state << 13n) & mask;
    state ^= state >> 7n;
    state ^= (state << 17n) & mask;
    drawn.writeBigUInt64LE(state, at);
  }
  return drawn;
}
