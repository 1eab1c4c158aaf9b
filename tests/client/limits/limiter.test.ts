import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { Limiter } from '../../../client/limits/limiter.ts';
import { anonymous } from '../../../client/principal.ts';

/** A server in simulated time, whose answers take as long as a function of the requests under way tells. */
class Simulation {
  readonly #takes: (underWay: number) => number;
  readonly #due: { readonly at: number; readonly answer: () => void }[] = [];
  time = 0;
  most = 0;

  constructor(takes: (underWay: number) => number) {
    this.#takes = takes;
  }

  readonly send = (): Promise<void> =>
    new Promise((answer) => {
      this.most = Math.max(this.most, this.#due.length + 1);
      this.#due.push({ at: this.time + this.#takes(this.#due.length + 1), answer });
    });

  /** Lets time pass until nothing is due. */
  async run(): Promise<void> {
    for (await setImmediate(); this.#due.length > 0; await setImmediate()) {
      const first = this.#due.toSorted((one, other) => one.at - other.at)[0];
      if (first === undefined) return;
      this.#due.splice(this.#due.indexOf(first), 1);
      this.time = first.at;
      first.answer();
    }
  }
}

/** What the pace and the simulation have come to after so many clients sent their requests one after the other. */
async function paced(simulation: Simulation, most: number, clients: number) {
  const pace = new Limiter(most, () => simulation.time);
  const client = async () => {
    for (let count = 0; count < 200; count += 1) await pace.run(simulation.send);
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  await simulation.run();
  await all;
  return pace;
}

test('a server that answers each request as fast as one gets all that the bound allows', async () => {
  const simulation = new Simulation(() => 10);
  await paced(simulation, 8, 12);
  expect(simulation.most).toBe(8);
  expect(simulation.time).toBeLessThan(1.2 * ((12 * 200 * 10) / 8));
});

test('a server that gets slower the more it is asked gets little at a time', async () => {
  const simulation = new Simulation((underWay) => 10 * underWay ** 2);
  const pace = await paced(simulation, 8, 12);
  expect(pace.limit).toBeLessThanOrEqual(2);
});

test('what fails makes room for the next', async () => {
  const pace = new Limiter(1);
  const failing = pace.run(() => Promise.reject(new Error('reset')));
  const following = pace.run(() => Promise.resolve('answer'));
  await expect(failing).rejects.toThrow('reset');
  expect(await following).toBe('answer');
});

test('only requests that are sent abreast overlap where one may be under way', async () => {
  let [underWay, most] = [0, 0];
  const server = createServer(async (_, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(20);
    underWay -= 1;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const client = new Client({ url: `http://127.0.0.1:${port}`, timeout: 5_000, concurrency: 1 });
  const draft = { operation: null, method: 'GET', path: '/', query: [] } as const;
  const mostOf = async (abreast: boolean) => {
    most = 0;
    await Promise.all([1, 2, 3].map(() => client.send(draft, anonymous, { abreast })));
    return most;
  };
  try {
    expect(await mostOf(false)).toBe(1);
    expect(await mostOf(true)).toBe(3);
  } finally {
    await client.close();
    server.close();
  }
});
