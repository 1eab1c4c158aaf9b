import { setTimeout as sleep } from 'node:timers/promises';
import { isObject } from '../spec/json.ts';
import type { Answer, RequestDraft } from '../spec/message.ts';
import type { Client } from './http/client.ts';
import { isWebPage, oddityOf } from './http/content.ts';
import { jsonOf } from './http/exchange.ts';
import { isFinal, UnreachableError } from './http/unreachable-error.ts';
import { type Administrator, anonymous, type Principal } from './principal.ts';

/** A read that changes nothing and hangs on nothing that a run does, and what its answer looked like at the beginning. */
export interface Control {
  readonly path: string;
  readonly by: 'main' | 'anonymous';
  readonly looks: string;
}

/** Reads of what is not there, of what the run leaves alone, and without a credential. */
const readsOf = ({ orgID }: Administrator): readonly Omit<Control, 'looks'>[] => [
  { path: '/api/v2/authorizations/fffffffffffffff1', by: 'anonymous' },
  { path: '/api/v2/orgs', by: 'main' },
  { path: '/api/v2/authorizations/fffffffffffffff1', by: 'main' },
  { path: `/api/v2/orgs/${orgID}`, by: 'main' },
];

/** How often a control is read until it looks like an answer of an API. */
const tries = 3;

/** Milliseconds between two looks at a target that is not well. */
const interval = 250;

/**
 * Looks at the controls of a target before it is judged.
 * @throws UnreachableError
 */
export async function takeControls(client: Client, main: Administrator): Promise<readonly Control[]> {
  const controls: Control[] = [];
  for (const read of readsOf(main)) {
    let answer = await ask(client, main, read);
    for (let time = 1; time < tries && oddityOf(answer) !== undefined; time += 1)
      answer = await ask(client, main, read);
    controls.push({ ...read, looks: looksOf(answer) });
  }
  return controls;
}

/**
 * Waits until a target answers as it did at the beginning. It does where one of its controls looks as it did: what the
 * server itself does wrong need not befall all of them, and what stands before it does.
 * @throws UnreachableError where it does not in the time that an outage may last.
 */
export async function untilWell(
  client: Client,
  main: Principal,
  controls: readonly Control[],
  signal: AbortSignal,
): Promise<void> {
  const since = performance.now();
  while (controls.length > 0) {
    const wrong = await firstWrong(client, main, controls, signal);
    if (wrong === null) return;
    if (performance.now() - since >= client.patience) client.giveUp(wrong, 'as it answers otherwise than at first');
    await sleep(interval, undefined, { signal });
  }
}

/**
 * Looks whether the token of the run is accepted where it was at the beginning: one that was revoked, switched off or
 * forgotten is refused by itself, whatever is judged.
 * @throws UnreachableError where it stays refused; the target is given up then.
 */
export async function untilAccepted(
  client: Client,
  main: Principal,
  controls: readonly Control[],
  signal: AbortSignal,
): Promise<void> {
  const accepted = controls.filter(({ by, looks }) => by === 'main' && !isRefusal(looks));
  for (const control of accepted) {
    if (!isRefusal(looksOf(await ask(client, main, control, signal)))) continue;
    await sleep(interval, undefined, { signal });
    // A connection that the server confuses with another refuses what a fresh one accepts: that is a finding, no loss.
    const looks = looksOf(await ask(client, main, control, signal, {}));
    if (isRefusal(looks)) client.giveUp(changed(client, control, looks), 'as it refuses the token of the run');
  }
}

function isRefusal(looks: string): boolean {
  return /^(401|403),/.test(looks);
}

/** What is wrong with the first control; null where any of them looks as it did. */
async function firstWrong(client: Client, main: Principal, controls: readonly Control[], signal: AbortSignal) {
  const wrong: UnreachableError[] = [];
  for (const control of controls) {
    const looks = await looksNow(client, main, control, signal);
    if (looks === control.looks) return null;
    wrong.push(looks instanceof UnreachableError ? looks : changed(client, control, looks));
  }
  return wrong[0] ?? null;
}

/** What a control looks like; or why it has no answer of the server, where that may pass. */
async function looksNow(client: Client, main: Principal, control: Control, signal: AbortSignal) {
  try {
    return looksOf(await ask(client, main, control, signal));
  } catch (error) {
    const mayPass = error instanceof UnreachableError && !isFinal(error) && error.code !== 'TARGET_UNTRUSTED';
    if (mayPass) return error;
    throw error;
  }
}

function changed(client: Client, { path, looks }: Control, now: string): UnreachableError {
  const sentence = `${client.url} answered GET ${path} with ${looks}, and does with ${now}.`;
  const cure =
    'Check whether something in front of the server answers in its stead, and whether the token still works.';
  return new UnreachableError('TARGET_CHANGED', sentence, cure, { resending: 'useless' });
}

/** Sends a control as it was sent at the beginning; on a connection of its own where it is in a line that is new. */
export async function ask(
  client: Client,
  main: Principal,
  control: Omit<Control, 'looks'>,
  signal?: AbortSignal,
  inLine?: object,
) {
  const draft: RequestDraft = { operation: null, method: 'GET', path: control.path };
  const principal = control.by === 'main' ? main : anonymous;
  const options = { ...(signal && { signal }), ...(inLine && { inLine }) };
  return (await client.send(draft, principal, { setup: true, ...options })).answer;
}

/** What an answer looks like, in words that do not depend on what it says. */
export function looksOf(answer: Answer): string {
  const type = (answer.headers['content-type'] ?? 'no media type').split(';')[0]?.trim().toLowerCase();
  return `${answer.status}, ${type}, ${shapeOf(answer)}`;
}

function shapeOf(answer: Answer): string {
  if (answer.body === '') return 'no body';
  if (isWebPage(answer)) return 'a web page';
  const body = jsonOf(answer);
  if (body === undefined) return 'no JSON';
  return isObject(body) ? `an object with ${Object.keys(body).toSorted().join(', ') || 'nothing'}` : 'other JSON';
}
