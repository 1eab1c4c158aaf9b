import type { Secrets } from '../../../client/redaction/secrets.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import type { Report } from '../../../reports/report/report.ts';
import { replaceFile, standardOutput } from '../../files.ts';
import type { Output } from '../../output.ts';

/** Milliseconds between two partial reports, at least: often enough to lose little, seldom enough to cost nothing. */
const interval = 1_000;

/** They take at most one part in so many of the time: those of long runs take long. */
const spacing = 20;

/** The reports in JSON, written again and again while the run goes on: they outlive a process that is killed. */
export class PartialReports {
  #paths: readonly string[];
  #next = 0;
  readonly #secrets: Secrets;

  constructor(outputs: readonly Output[], secrets: Secrets) {
    this.#secrets = secrets;
    this.#paths = outputs
      .filter(({ format, path }) => format === 'json' && path !== standardOutput)
      .map(({ path }) => path);
  }

  /** Writes what is known so far, unless that was done only just now. */
  update(soFar: () => Report): void {
    const began = performance.now();
    if (this.#paths.length === 0 || began < this.#next) return;
    try {
      const text = renderJson(soFar());
      const isMasked = this.#secrets.heldIn(text).length === 0;
      for (const path of isMasked ? this.#paths : []) replaceFile(path, text);
    } catch {
      // A run is worth more than its partial reports; the one that is written at its end tells what is wrong with the path.
      this.#paths = [];
    }
    const now = performance.now();
    this.#next = now + Math.max(interval, spacing * (now - began));
  }
}
