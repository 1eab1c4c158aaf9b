import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fixture, type ServerProfile, startServer } from '../../server/index.ts';
import type { Attempt, Contestant, Target } from './contestant.ts';
import { runProgram } from './program.ts';
import { startWatchingProxy } from './watching-proxy.ts';

const listMs = 10_000;

/** One run to make. */
export interface Task {
  readonly contestant: Contestant;
  readonly profile: ServerProfile;
  /** Null for the server without faults. */
  readonly fault: string | null;
  readonly seed: number;
  /** Milliseconds after which the contestant is cut off. */
  readonly timeout: number;
}

/** Starts a server of its own for one run, lets the contestant judge it through a proxy, and takes everything down. */
export async function attempt({ contestant, profile, fault, seed, timeout }: Task): Promise<Attempt> {
  const { url: upstream, fixture, close } = await startServer({ profile, faults: fault === null ? [] : [fault] });
  const proxy = await startWatchingProxy({
    upstream,
    standing: await standingIn(upstream, fixture),
    guarded: contestant.guarded,
  });
  try {
    const worked = await works(upstream, fixture.operatorToken);
    const { findings, seconds, interrupted } = await judge(contestant, {
      url: proxy.url,
      profile,
      fixture,
      seed,
      timeout,
    });
    return {
      contestant: contestant.name,
      profile,
      fault,
      findings: findings ?? [],
      requests: proxy.requests,
      seconds,
      trespasses: proxy.trespasses,
      tokenLost: worked && !(await works(upstream, fixture.operatorToken)),
      complete: findings !== null && !interrupted,
    };
  } finally {
    await proxy.close();
    await close();
  }
}

/** The ids of the authorizations that the two tokens list. */
async function standingIn(url: string, { operatorToken, secondToken }: Fixture): Promise<ReadonlySet<string>> {
  const lists = await Promise.all([operatorToken, secondToken].map((token) => idsListed(url, token)));
  return new Set(lists.flat());
}

async function works(url: string, token: string): Promise<boolean> {
  return (await list(url, token)).status === 200;
}

async function idsListed(url: string, token: string): Promise<readonly string[]> {
  const { text } = await list(url, token);
  // A faulty server may list what is no JSON, and one id too many does no harm.
  return [...text.matchAll(/"id":"([0-9a-f]{16})"/g)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}

/** How a list is answered; a faulty server may not answer at all. */
async function list(url: string, token: string): Promise<{ readonly status: number | null; readonly text: string }> {
  try {
    const answer = await fetch(`${url}/api/v2/authorizations`, {
      headers: { authorization: `Token ${token}` },
      signal: AbortSignal.timeout(listMs),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: null, text: '' };
  }
}

/** Runs the contestant in a folder of its own; the findings are null where it left no report. */
async function judge(contestant: Contestant, target: Target) {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-peers-'));
  try {
    const { args, environment, files } = contestant.invoke(target);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const [file, ...before] = contestant.executable;
    const { timeout } = target;
    const { seconds, interrupted } = await runProgram(file, [...before, ...args], { folder, environment, timeout });
    return { findings: findingsIn(contestant, join(folder, contestant.report)), seconds, interrupted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findingsIn(contestant: Contestant, file: string): readonly string[] | null {
  try {
    return contestant.findings(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
