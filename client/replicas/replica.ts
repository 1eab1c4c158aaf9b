import type { Transport } from '../http/transport.ts';

/** One of several ways to the same deployment. */
export interface Replica {
  /** How it is called in reports: its number, from 1. */
  readonly number: number;
  readonly url: string;
  /** The address that the name of the URL stands for at this replica; null for whatever it stands for. */
  readonly address: string | null;
}

/** How connections to a replica are made. */
export function transportTo({ address }: Replica, transport: Transport): Transport {
  return { ...transport, address };
}

/** What a replica is called in a sentence: its URL, and the address behind it where that is given. */
export function placeOf({ url, address }: Replica): string {
  return address === null ? url : `${url} at ${address}`;
}
