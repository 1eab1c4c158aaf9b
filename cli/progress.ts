import type { Tally } from '../reports/collector.ts';

/** A line on a terminal that tells how far a run is; nothing where the stream is not a terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  readonly #start = performance.now();

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  /** Redraws the line. */
  show({ done, broken, requests }: Tally): void {
    const seconds = (performance.now() - this.#start) / 1000;
    const rate = Math.round(requests / Math.max(seconds, 0.001));
    this.#draw(`${done}/${this.#total} requirements, ${broken} broken, ${requests} requests, ${rate}/s`);
  }

  /** Takes the line away. */
  clear(): void {
    this.#draw('');
  }

  #draw(text: string): void {
    if (!this.#stream.isTTY) return;
    this.#stream.cursorTo(0);
    this.#stream.write(text.slice(0, this.#stream.columns - 1));
    this.#stream.clearLine(1);
  }
}
