/** Milliseconds between two lines where lines cannot be drawn anew. */
const beat = 10_000;

/**
 * Tells how far a run is: on a terminal in a line that is drawn anew, elsewhere in a line every ten seconds, so that
 * who waits sees that it goes on. Nothing where there is no stream.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream | null;
  readonly #draws: boolean;
  #told = performance.now();

  constructor(stream: NodeJS.WriteStream | null, environment: NodeJS.ProcessEnv = {}) {
    this.#stream = stream;
    this.#draws = stream?.isTTY === true && environment.TERM !== 'dumb';
  }

  /** Puts a text in the place of the line, or tells it where the last line was long ago. */
  show(text: string): void {
    if (this.#draws) this.#draw(text);
    else this.#tell(text);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#draws) this.#draw('');
  }

  #tell(text: string): void {
    if (performance.now() - this.#told < beat) return;
    this.#told = performance.now();
    this.#stream?.write(`tokenproof: ${text}\n`);
  }

  #draw(text: string): void {
    if (this.#stream === null) return;
    this.#stream.cursorTo(0);
    this.#stream.write(text.slice(0, this.#stream.columns - 1));
    this.#stream.clearLine(1);
  }
}
