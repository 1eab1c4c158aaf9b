import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { spelledDrafts } from '../../../engine/inputs/spellings.ts';
import type { RequestDraft } from '../../../spec/message.ts';

/** A client of a server that says what came over the wire: the path, and each line of `Authorization`. */
async function mirrored(): Promise<(draft: RequestDraft, value: string) => Promise<unknown>> {
  const server = createServer(({ url = '', rawHeaders }, answer) => {
    if (url.startsWith('//')) answer.writeHead(301, { location: url.slice(1) });
    const lines = rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'authorization');
    answer.end(JSON.stringify({ url, lines }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Client({ url: `http://127.0.0.1:${port}`, timeout: 5_000, concurrency: 1 });
  onTestFinished(async () => {
    await client.close();
    server.close();
  });
  return async (draft, value) => {
    const { answer } = await client.send(draft, { name: 'test', credential: { kind: 'header', value } });
    return JSON.parse(answer.body);
  };
}

test('a path and a field of several lines go over the wire as they are, and a redirect of such a path is its answer', async () => {
  const ask = await mirrored();
  const drafts = spelledDrafts({ plan: { seed: 1 } }, 'GetAuthorizationsID', '00000000000000aa');
  expect(drafts.length).toBeGreaterThan(40);
  for (const draft of drafts) {
    expect(await ask(draft, 'Token a\nToken b')).toEqual({ url: draft.path, lines: ['Token a', 'Token b'] });
  }
});
