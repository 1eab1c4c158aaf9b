import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, served, start, within } from '../cli/tool.ts';

/** How many runs are killed: a few with every change, more where somebody asks for them. */
const kills = Number(process.env.TOKENPROOF_KILLS ?? 8);

const signals = ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Bytes of its journal after which a run is killed at the latest: such a run writes about as much. */
const most = 150_000;

let server: Awaited<ReturnType<typeof served>>;
let folder: string;
let before: readonly string[];

beforeAll(async () => {
  server = await served('--profile', 'oss-2.9');
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  before = await inventory();
});

afterAll(async () => {
  await server.stop();
});

/** Everything on the server, byte for byte. */
function inventory(): Promise<readonly string[]> {
  const paths = ['authorizations', 'users', 'orgs', 'buckets'];
  return Promise.all(
    paths.map(async (path) => {
      const response = await fetch(`${server.url}/api/v2/${path}`, {
        headers: { authorization: `Token ${server.token}` },
      });
      return response.text();
    }),
  );
}

function journals(): readonly string[] {
  const state = join(folder, 'tokenproof');
  return readdirSync(folder).length === 0
    ? []
    : readdirSync(state)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(state, name));
}

/** Waits until the journals hold so many bytes, or the run has ended; tells whether there was any journal. */
async function written(bytes: number, ending: Promise<unknown>): Promise<boolean> {
  let over = false;
  const end = () => {
    over = true;
  };
  ending.then(end, end);
  let begun = false;
  while (!over) {
    const sizes = journals().map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    begun ||= sizes.length > 0;
    if (sizes.some((size) => size >= bytes)) break;
    await pause(2);
  }
  return begun;
}

/** Every moment of a run as likely as any other, and no two alike. */
const moments = Array.from({ length: kills }, (_, index) => Math.floor(most * ((index * 0.618_034) % 1)));

test.each(moments.map((bytes, index) => [signals[index % signals.length] ?? 'SIGKILL', bytes] as const))(
  'what a run leaves that gets %s after %i bytes of its journal is removed by clean, and nothing else',
  async (signal, bytes) => {
    const flags = ['run', '--profile', 'oss-2.9', '--org', 'first-org', '--cases', '3'];
    const target = ['--target', server.url, '--token', server.token];
    const child = start([...flags, ...target], { XDG_STATE_HOME: folder });
    const ending = ended(child);
    expect(await written(bytes, ending), 'a journal').toBe(true);
    child.kill(signal);
    await ending;
    for (const path of journals()) expect(readFileSync(path, 'utf8')).toMatch(/^\{"begun":/);
    const cleaned = await within(['clean', ...target], { XDG_STATE_HOME: folder });
    expect(cleaned.exitCode, `${cleaned.stdout}${cleaned.stderr}`).toBe(0);
    expect(await inventory()).toEqual(before);
    expect(journals()).toEqual([]);
  },
);
