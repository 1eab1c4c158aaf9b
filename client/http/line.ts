import type { Channel } from './channel.ts';

/** One connection at a time, for requests that follow each other on it. */
export class Line {
  readonly #channel: Channel;
  #owner: object | null = null;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** The connection of an owner: a new one, unless the request before was the same owner’s. */
  of(owner: object): Channel {
    if (this.#owner !== owner) this.#channel.renew();
    this.#owner = owner;
    return this.#channel;
  }

  /** Sends what follows on a fresh connection. */
  renew(): void {
    this.#channel.renew();
  }

  /** Closes the connection. */
  close(): Promise<void> {
    return this.#channel.close();
  }
}
