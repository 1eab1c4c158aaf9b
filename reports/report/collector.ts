import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { Secrets } from '../../client/redaction/secrets.ts';
import type { Evidence } from '../../engine/evidence/evidence.ts';
import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import type { Excused } from '../../engine/evidence/known-deviations.ts';
import { Traffic } from '../../engine/observers/traffic.ts';
import type { Plan } from '../../engine/plan.ts';
import { isRequirementId, requirementOf } from '../../suites/catalogue.ts';
import type { Observation } from './build.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { error, firstLine, lossIn, outcomeOf } from './outcome.ts';
import type { BrokenOff } from './report.ts';
import type { Tally } from './tally.ts';

/** Gathers what became of each requirement, and does nothing else. */
export class Collector implements Reporter {
  readonly #observations = new Map<string, Observation>();
  readonly #elsewhere = new Map<string, Finding>();
  readonly #cells = new Map<string, Coverage['lattice'][number]>();
  readonly #traffic = new Traffic();
  readonly #excused: Excused[] = [];
  readonly #partial = new Set<string>();
  readonly #troubles: string[] = [];
  readonly #selected: readonly string[];
  readonly #watched: ReadonlySet<string>;
  readonly #onResult: (tally: Tally) => void;
  readonly #secrets: Secrets;
  #loss: BrokenOff | undefined;
  readonly #broken = { must: 0, should: 0 };
  readonly #count = { requests: 0, sent: 0 };
  #began: number | null = null;
  #first: number | null = null;
  #last: number | null = null;

  /** `watched` are judged by what others send, too; `secrets` takes what the run keeps secret. */
  constructor(
    { selected, watched }: Pick<Plan, 'selected' | 'watched'>,
    onResult: (tally: Tally) => void = () => {},
    secrets = new Secrets(),
  ) {
    this.#selected = selected;
    this.#watched = new Set(watched);
    this.#onResult = onResult;
    this.#secrets = secrets;
  }

  onTestCaseReady(): void {
    this.#began ??= Date.now();
  }

  onTestCaseResult(test: TestCase): void {
    if (!isRequirementId(test.name)) return;
    this.#last = Date.now();
    if (test.result().state !== 'skipped') this.#first ??= this.#last;
    const { evidence } = test.meta();
    const loss = lossIn(test);
    this.#loss ??= loss;
    const own = outcomeOf(test, evidence);
    // Whatever request it showed at, a target is lost once.
    const outcome = loss !== undefined && own.status === 'error' ? error(this.#loss?.reason ?? loss.reason) : own;
    const { requests = 0, sent = 0, figures = [], failedAfter = null, brokenAt = [], untried = 0 } = evidence ?? {};
    const partly = untried === 0 ? {} : { untried };
    const ms = Math.round(test.diagnostic()?.duration ?? 0);
    this.#observations.set(test.name, { outcome, ms, requests, figures, failedAfter, brokenAt, ...partly });
    for (const cell of evidence?.cells ?? []) this.#cells.set(`${cell.held} | ${cell.wanted}`, cell);
    if (evidence !== undefined) this.#traffic.add(evidence.traffic);
    for (const { value, name } of evidence?.secrets ?? []) this.#secrets.add(value, name);
    this.#secrets.countRetired(evidence?.retired ?? 0);
    this.#noteElsewhere(evidence);
    this.#excused.push(...(evidence?.excused ?? []));
    if ((evidence?.leftOut ?? 0) > 0) this.#partial.add(test.name);
    this.#count.requests += requests;
    this.#count.sent += sent;
    if (outcome.status === 'broken') this.#broken[requirementOf(test.name).level] += 1;
    const { must, should } = this.#broken;
    const done = this.#observations.size;
    this.#onResult({ done, broken: must + should, brokenMust: must, requests: this.#count.requests });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: Parameters<NonNullable<Reporter['onTestRunEnd']>>[1]): void {
    const errors = [...modules.flatMap((module) => module.errors()), ...unhandled];
    this.#troubles.push(...errors.map((error) => firstLine(String(error.message))));
  }

  /** What was observed. A selected requirement without a result is an error, with what went wrong around it. */
  observations(): Readonly<Partial<Record<string, Observation>>> {
    const all = new Map(this.#observations);
    for (const [id, finding] of this.#elsewhere) {
      const own = all.get(id);
      if (own === undefined || own.outcome.status !== 'broken') all.set(id, broken(finding, own));
    }
    for (const [id, own] of all) all.set(id, { ...own, outcome: this.#withKnown(id, own.outcome) });
    const [trouble] = this.#troubles;
    for (const id of trouble === undefined ? [] : this.#selected) {
      if (!all.has(id)) all.set(id, { outcome: error(`it never ran: ${trouble}`), ms: 0, requests: 0 });
    }
    return Object.fromEntries(all);
  }

  /** The known deviations that showed. */
  get excused(): readonly Excused[] {
    return this.#excused;
  }

  /** The requirements of which some cases were left out. */
  get partial(): ReadonlySet<string> {
    return this.#partial;
  }

  /** Why the target was given up; undefined where it was not. */
  get loss(): BrokenOff | undefined {
    return this.#loss;
  }

  /** What was tried. */
  coverage(): Coverage {
    return coverageOf([...this.#cells.values()], this.#traffic.count());
  }

  /** Requests that the suites sent, and all that went out while they were at it. */
  get count(): { readonly requests: number; readonly sent: number } {
    return this.#count;
  }

  /** When the first requirement was judged, in milliseconds since the epoch; null where none was. */
  get firstVerdictAt(): number | null {
    return this.#first;
  }

  /** Milliseconds from the first requirement that began to the last that ended. */
  get judgingMs(): number {
    return this.#began === null || this.#last === null ? 0 : this.#last - this.#began;
  }

  #withKnown(id: string, outcome: Outcome): Outcome {
    const own = this.#excused.filter(({ requirement }) => requirement === id);
    if (outcome.status !== 'held' || own.length === 0) return outcome;
    return { status: 'known', runs: outcome.runs, deviations: [...new Set(own.map(({ deviation }) => deviation))] };
  }

  #noteElsewhere(evidence: Evidence | undefined): void {
    for (const [id, finding] of Object.entries(evidence?.observed ?? {})) {
      if (isRequirementId(id) && this.#watched.has(id) && !this.#elsewhere.has(id)) this.#elsewhere.set(id, finding);
    }
  }
}

function broken(finding: Finding, own: Observation | undefined): Observation {
  return { outcome: { status: 'broken', finding }, ms: own?.ms ?? 0, requests: own?.requests ?? 0 };
}
