import type { SignedDifference, Turn } from './turn.ts';

/** A kind of divergence, with the shortest sequence that was found to show it. */
export interface Divergence {
  readonly signature: string;
  /** The turns up to the one that shows it, which is the last. */
  readonly turns: readonly Turn[];
  readonly difference: SignedDifference;
  readonly replay: { readonly seed: number; readonly path: string };
}

/** The kinds of divergences that are known, and the one that is being shrunk. */
export class Kinds {
  readonly #found = new Map<string, Divergence>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #isIgnored: (signature: string) => boolean;
  /** What showed and did not each time that it was looked for again. */
  readonly unsettled = new Set<string>();
  readonly ignored = new Set<string>();
  pursued: string | null = null;

  constructor(isIgnored: (signature: string) => boolean) {
    this.#isIgnored = isIgnored;
  }

  get found(): readonly Divergence[] {
    return [...this.#found.values()];
  }

  /** Keeps the kind that was shrunk, and looks for others from here on. */
  keep(divergence: Divergence): void {
    this.#found.set(divergence.signature, divergence);
    this.pursued = null;
  }

  /** The operations and doors at which a kind showed. */
  placesOf(signature: string): readonly string[] {
    return [...(this.#seen.get(signature) ?? [])].toSorted();
  }

  /** Takes note of where kinds show. */
  note(turns: readonly Turn[]): void {
    for (const { step, a, differences } of turns)
      for (const { signature } of differences) {
        const places = this.#seen.get(signature) ?? new Set();
        this.#seen.set(
          signature,
          places.add(step.kind === 'use' ? step.door : (a.exchange.draft.operation ?? step.kind)),
        );
        if (this.#isIgnored(signature)) this.ignored.add(signature);
      }
  }

  /** What is to be looked into of some turns: what is pursued, or else the first of a kind that is not known. */
  wantedIn(turns: readonly Turn[]): SignedDifference | undefined {
    return turns.flatMap(({ differences }) => differences).find((one) => this.#isWanted(one));
  }

  /** Whether a sequence goes on behind a turn: nothing new showed. */
  goesOn = ({ differences }: Turn): boolean =>
    !differences.some((one) => this.#isWanted(one) || !this.#isKnown(one.signature));

  #isWanted({ signature }: SignedDifference): boolean {
    return this.pursued === null ? !this.#isKnown(signature) : signature === this.pursued;
  }

  #isKnown(signature: string): boolean {
    return this.#found.has(signature) || this.unsettled.has(signature) || this.#isIgnored(signature);
  }
}
