import { BroadcastChannel } from 'node:worker_threads';
import type { Plan } from './plan.ts';

/** Gives the workers that ask through a channel of some name what they judge, once that is known. */
export class PlanGiver {
  readonly #channel: BroadcastChannel;

  constructor(name: string, plans: Promise<readonly Plan[]>) {
    this.#channel = new BroadcastChannel(name);
    // Whoever asks before the plans are known has the answer as soon as they are; the asking alone is all that is said.
    this.#channel.onmessage = () => void plans.then((known) => this.#channel.postMessage({ plans: known }));
  }

  /** Gives nothing more. */
  close(): void {
    this.#channel.close();
  }
}

/** What this worker judges, as whoever started it says through a channel; nothing, where it is not needed after all. */
export function plansFrom(name: string): Promise<readonly Plan[]> {
  const channel = new BroadcastChannel(name);
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: { readonly data: { readonly plans?: readonly Plan[] } }) => {
      if (data.plans === undefined) return;
      channel.close();
      resolve(data.plans);
    };
    channel.postMessage({});
  });
}
