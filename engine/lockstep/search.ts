import * as fc from 'fast-check';
import { takesMore, UnreachableError } from '../../client/http/unreachable-error.ts';
import { plainSequences } from '../../generators/sequences/plain.ts';
import { sequence } from '../../generators/sequences/sequence.ts';
import type { Offer, Sequence } from '../../generators/sequences/step.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import type { Attempts } from './attempts.ts';
import type { Kinds } from './kinds.ts';
import type { Turn } from './turn.ts';

/** How divergences are looked for. */
export interface SearchOptions {
  readonly seed: number;
  /** Sequences that are drawn, besides the plain ones. */
  readonly cases: number;
  /** Milliseconds after which no sequence is begun; null for no bound. */
  readonly budget: number | null;
  /** fast-check's path to one sequence, to play it alone. */
  readonly path: string | null;
  readonly signal: AbortSignal;
  /** Told how far it is: sequences that were played, of how many. */
  readonly tell: (played: number, all: number) => void;
}

/** Sequences that are played while a divergence is shrunk, at most. */
const mostShrinking = 80;

/** Kinds that are looked for, at most: servers that differ in more have little in common. */
const mostKinds = 40;

/** How often a difference must show again before it counts. */
const times = 2;

/** Looks for every kind of divergence between two servers: each is confirmed, shrunk and then passed over. */
export class Search {
  readonly #attempts: Attempts;
  readonly #kinds: Kinds;
  readonly #options: SearchOptions;
  readonly #end: number;
  /** Sequences that need not be played again. */
  #done = 0;
  #index = 0;
  #shrinking = 0;
  #last: readonly Turn[] = [];
  /** What kept sequences from being compared; null where nothing did. */
  lost: UnreachableError | null = null;
  /** Why single sequences could not be compared, a sentence each. */
  readonly unprepared = new Set<string>();
  played = 0;
  /** Whether all sequences were played. */
  complete = false;

  constructor(attempts: Attempts, kinds: Kinds, options: SearchOptions) {
    this.#attempts = attempts;
    this.#kinds = kinds;
    this.#options = options;
    this.#end = options.budget === null ? Number.POSITIVE_INFINITY : performance.now() + options.budget;
  }

  /** Plays the plain sequences and those that are drawn, until no new kind shows. */
  async run(offer: Offer): Promise<void> {
    const { seed, cases, path } = this.#options;
    const plain = plainSequences(offer);
    const numRuns = plain.length + cases;
    const parameters = { seed, numRuns, examples: plain.map((one): [Sequence] => [one]) };
    const property = fc.asyncProperty(sequence(offer), (one) => this.#play(one, path === null ? numRuns : 1));
    while (!this.#isOver && this.#kinds.found.length < mostKinds) {
      this.#index = 0;
      this.#shrinking = 0;
      const replayed = path === null ? {} : { path, endOnFailure: true };
      const details = await fc.check(property, { ...parameters, ...replayed });
      if (details.failed && !(details.errorInstance instanceof Violation)) throw details.errorInstance;
      if (!this.#keep(details.counterexamplePath ?? '')) break;
    }
    this.complete = !this.#isOver && this.#kinds.found.length < mostKinds;
  }

  get #isOver(): boolean {
    return this.lost !== null || this.#options.signal.aborted || performance.now() >= this.#end;
  }

  /** Keeps what was pursued; false where nothing was. */
  #keep(path: string): boolean {
    const { pursued } = this.#kinds;
    if (pursued === null) return false;
    const at = this.#last.findIndex(({ differences }) => differences.some(({ signature }) => signature === pursued));
    const difference = this.#last[at]?.differences.find(({ signature }) => signature === pursued);
    if (difference === undefined) return false;
    const turns = this.#last.slice(0, at + 1);
    this.#kinds.keep({ signature: pursued, turns, difference, replay: { seed: this.#options.seed, path } });
    return true;
  }

  /** @throws Violation where the sequence shows what is looked for. */
  async #play(one: Sequence, all: number): Promise<void> {
    const { pursued } = this.#kinds;
    if (pursued === null) this.#index += 1;
    else this.#shrinking += 1;
    if ((pursued === null && this.#index <= this.#done) || this.#isOver || this.#shrinking > mostShrinking) return;
    if (pursued === null) {
      this.#done = this.#index - 1;
      this.#options.tell(this.#index, all);
    }
    const turns = await this.#turnsOf(one);
    const wanted = this.#kinds.wantedIn(turns);
    if (wanted === undefined || (pursued === null && !(await this.#isConfirmed(one, wanted.signature)))) return;
    this.#kinds.pursued = wanted.signature;
    this.#last = turns;
    throw new Violation([wanted.a], wanted.b);
  }

  async #isConfirmed(one: Sequence, signature: string): Promise<boolean> {
    for (let time = 0; time < times; time += 1) {
      const again = await this.#turnsOf(one, true);
      if (again.some(({ differences }) => differences.some((difference) => difference.signature === signature)))
        continue;
      if (!this.#isOver) this.#kinds.unsettled.add(signature);
      return false;
    }
    return true;
  }

  /** The turns of a sequence; none where it cannot be compared. */
  async #turnsOf(one: Sequence, again = false): Promise<readonly Turn[]> {
    try {
      const { goesOn } = this.#kinds;
      const turns = await (again ? this.#attempts.playAgain(one, goesOn) : this.#attempts.play(one, goesOn));
      this.played += 1;
      this.#kinds.note(turns);
      return turns;
    } catch (error) {
      if (error instanceof UnpreparedError || error instanceof Violation) this.unprepared.add(error.message);
      else if (!(error instanceof UnreachableError)) throw this.#options.signal.aborted ? new Violation([], '') : error;
      else if (takesMore(error)) this.unprepared.add(error.message);
      else this.lost = error;
      return [];
    }
  }
}
