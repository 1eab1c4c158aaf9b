import { ask, type Control, looksOf } from './control.ts';
import type { Client } from './http/client.ts';
import type { Principal } from './principal.ts';

/** How often a target is looked at that may answer other requests than those it is sent: a server can be moody as well. */
const looksAtOrder = 4;

/**
 * Whether a target answers what it is asked: each control looks the same whatever is asked before it, which it does not
 * where something on the way hands out answers to other requests.
 */
export async function isOrderly(
  client: Client,
  main: Principal,
  controls: readonly Control[],
  signal: AbortSignal,
): Promise<boolean> {
  const looks = async (some: readonly Control[]): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const control of some) all.push(looksOf(await ask(client, main, control, signal)));
    return all;
  };
  for (let time = 0; time < looksAtOrder; time += 1) {
    const forth = await looks(controls);
    if (controls.every((control, index) => control.looks === forth[index])) return true;
    const back = (await looks(controls.toReversed())).toReversed();
    if (back.every((look, index) => look === forth[index])) return true;
  }
  return false;
}
