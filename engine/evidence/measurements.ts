import type { Cell, Figure } from './finding.ts';
import { Propagation } from './propagation.ts';

/** What the trials of one requirement note down besides their verdict: figures and cells of the lattice. */
export class Measurements {
  /** How long it took until what happened at one replica was so at another. */
  readonly propagation = new Propagation();
  readonly #figures = new Map<string, Figure>();
  readonly #cells = new Map<string, Cell>();

  /** Notes a figure; a later one of the same name takes its place. */
  measure(figure: Figure): void {
    this.#figures.set(figure.name, figure);
  }

  /** Notes that a cell of the lattice was tried, and held. */
  tried(cell: Cell): void {
    this.#cells.set(`${cell.held} | ${cell.wanted}`, cell);
  }

  /** The figures in the order of their first mention. */
  figures(): readonly Figure[] {
    return [...this.#figures.values(), ...this.propagation.figures()];
  }

  /** Each cell once. */
  cells(): readonly Cell[] {
    return [...this.#cells.values()];
  }
}
