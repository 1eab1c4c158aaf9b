/** Shares the time of a run among the requirements that have not begun. */
export class Budget {
  readonly #end: number | null;
  readonly #abreast: number;
  #waiting: number;

  /** `time` in milliseconds, null for no bound; `abreast` is how many requirements are judged at a time. */
  constructor(time: number | null, requirements: number, abreast: number) {
    this.#end = time === null ? null : Date.now() + time;
    this.#waiting = requirements;
    this.#abreast = abreast;
  }

  /** Milliseconds that the next requirement may take, null for no bound. */
  next(): number | null {
    if (this.#end === null) return null;
    const share = ((this.#end - Date.now()) * Math.min(this.#abreast, this.#waiting)) / Math.max(1, this.#waiting);
    this.#waiting -= 1;
    return Math.max(1, Math.floor(share));
  }
}
