/** A line on a terminal that tells how far a run is; nothing where the stream is not a terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Puts a text in the place of the line. */
  show(text: string): void {
    this.#draw(text);
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
