import type { Client } from '../../client/http/client.ts';
import type { Principal } from '../../client/principal.ts';
import type { Plan } from '../plan.ts';

/** A way to the target: one of its replicas or, where it has one address alone, a connection of its own. */
export interface Door {
  /** Its number among them, from 1. */
  readonly number: number;
  /** How sequences call it, such as `replica 2`. */
  readonly name: string;
  readonly client: Client;
}

/** Connections that play the doors of a target that has one address: workers behind it may each remember for themselves. */
const connections = 4;

/** The doors of the target of a plan, made with what makes clients; the first replica is the target itself. */
export function doorsOf(
  { replicas, transport, url }: Plan,
  client: Client,
  make: (options: Pick<ConstructorParameters<typeof Client>[0], 'url' | 'transport' | 'at'>) => Client,
): readonly Door[] {
  if (replicas.length === 0) {
    return Array.from({ length: connections }, (_, index) => {
      const number = index + 1;
      return {
        number,
        name: `connection ${number}`,
        client: make({ url, transport: { ...transport, connections: 1 } }),
      };
    });
  }
  return replicas.map((replica, index) => {
    const { number, address } = replica;
    const name = `replica ${number}`;
    if (index === 0) return { number, name, client };
    const at = { url: replica.url, ...(address === null ? {} : { address }) };
    return { number, name, client: make({ url: replica.url, transport: { ...transport, address }, at }) };
  });
}

/** A principal under the name that tells where it sends its requests. */
export function calledAt({ name }: Door, principal: Principal): Principal {
  return { ...principal, name: `${principal.name} at ${name}` };
}
