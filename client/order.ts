import { ask, type Control, looksOf } from './control.ts';
import type { Client } from './http/client.ts';
import type { Principal } from './principal.ts';

/** So often must a target be seen in order: where others ask the same at the same time, swapped answers fit by chance. */
const wanted = 3;

/** So often may it not be: a server can be moody as well. */
const forgiven = 1;

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
  const isInOrder = async (): Promise<boolean> => {
    const forth = await looks(controls);
    if (controls.every((control, index) => control.looks === forth[index])) return true;
    const back = (await looks(controls.toReversed())).toReversed();
    return back.every((look, index) => look === forth[index]);
  };
  let [orderly, disorderly] = [0, 0];
  while (orderly < wanted && disorderly <= forgiven) {
    if (await isInOrder()) orderly += 1;
    else disorderly += 1;
  }
  return orderly === wanted;
}
