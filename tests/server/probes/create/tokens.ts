import { createHash } from 'node:crypto';
import { created, operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of tokens that are made of little, or come again. */
export const createTokensProbes: Readonly<Record<string, Probe>> = {
  'token-drawn-from-little': {
    observe: async (server) => {
      const bytes = Buffer.from((await created(server)).token, 'base64url');
      return bytes.readBigUInt64LE(8) === next(bytes.readBigUInt64LE(0));
    },
    right: false,
    wrong: true,
  },
  'token-hash-of-the-former': {
    observe: async (server) => {
      const [former, token] = [(await created(server)).token, (await created(server)).token];
      return token === `${createHash('sha512').update(former).digest('base64url')}==`;
    },
    right: false,
    wrong: true,
  },
  'token-taken-from-the-dead': {
    observe: async (server) => {
      const tokens: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        const { id, token } = await created(server, { description: 'twin' });
        tokens.push(token);
        await operatorOf(server)('DELETE', `${path}/${id}`);
      }
      return [new Set(tokens.slice(0, 3)).size, tokens[3] === tokens[0]];
    },
    right: [3, false],
    wrong: [3, true],
  },
};

/** The eight bytes that follow others in a shift register. */
function next(bytes: bigint): bigint {
  const mask = 2n ** 64n - 1n;
  const first = bytes ^ ((bytes << 13n) & mask);
  const second = first ^ (first >> 7n);
  return second ^ ((second << 17n) & mask);
}
