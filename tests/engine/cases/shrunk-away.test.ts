import { once } from 'node:events';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { startServer } from '../../../server/index.ts';
import { ended, start } from '../../cli/tool.ts';
import { listening } from '../../network/listening.ts';

/** The character of a token that is never compared. */
const uncompared = 43;

/** How often another character is compared before it once is not: more often than a case is looked at before it is shrunk. */
const lucky = 4;

/** Starts a proxy that takes a token with a changed character for the real one: at one place always, at others once. */
async function startForgivingProxy(server: string, operatorToken: string) {
  const tokens: string[] = [operatorToken];
  const met = new Map<number, number>();
  const forgiven = (presented: string): string => {
    for (const token of tokens) {
      const places = [...token].keys().filter((place) => token[place] !== presented[place]);
      const [place, more] = places.take(2).toArray();
      if (place === undefined || more !== undefined || token.length !== presented.length) continue;
      met.set(place, (met.get(place) ?? 0) + 1);
      if (place === uncompared || met.get(place) === lucky) return token;
    }
    return presented;
  };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method, url = '/', headers } = incoming;
    const [, presented] = /^Token (.+)$/.exec(headers.authorization ?? '') ?? [];
    const authorization = presented === undefined ? {} : { authorization: `Token ${forgiven(presented)}` };
    const sent = request(`${server}${url}`, { method, headers: { ...headers, ...authorization } });
    incoming.pipe(sent);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = (await answer.toArray()).join('');
    const [, made] = answer.statusCode === 201 ? (/"token":"([^"]+)"/.exec(body) ?? []) : [];
    if (made !== undefined) tokens.push(made);
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
  };
  return listening(serve);
}

test('a violation that shrinks to what breaks by luck is told as it was before', async () => {
  const server = await startServer({ profile: 'oss-2.9' });
  const { operatorToken, orgID } = server.fixture;
  const proxy = await startForgivingProxy(server.url, operatorToken);
  const target = ['--target', proxy.url, '--token', operatorToken, '--org-id', orgID, '--profile', 'oss-2.9'];
  const only = ['--only', 'authentication/every-position-counts', '--seed', '1'];
  const { exitCode, stdout } = await ended(start(['run', ...target, ...only]));
  await proxy.close();
  await server.close();
  expect(stdout).toContain('1 requirement: 1 broken');
  expect(exitCode).toBe(1);
});
