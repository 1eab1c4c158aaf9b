import type { CreateStep, Sender, Step } from '../../generators/sequences/step.ts';

/** How an authorization stands. */
export type Standing = 'active' | 'inactive' | 'deleted';

/** An authorization that both servers made. */
export interface MadeRecord {
  readonly step: CreateStep | null;
  readonly org: 'main' | 'second';
  standing: Standing;
  description: string;
}

/** What is known of a request before it is sent. */
export interface Situation {
  /** The number of the authorization that it is about; null where it is about none that was made. */
  readonly index: number | null;
  /** How what it is about stands; null for a request that is about none. */
  readonly subject: Standing | 'unknown' | 'malformed' | null;
  /** What the sequence made of it by then; null where it made none. */
  readonly record: Readonly<MadeRecord> | null;
  /** All that the sequence made by then. */
  readonly records: readonly Readonly<MadeRecord>[];
  /** The number of the authorization whose token is sent; null where another credential is. */
  readonly tokenOf: number | null;
  /** The numbers of those that the servers no longer have alike: lists are compared without them. */
  readonly apart: ReadonlySet<number>;
  /** How the authorization stands whose token is sent, or the session; null for another credential. */
  readonly token: Standing | 'ended' | null;
}

/** Whether both servers did what was asked, both refused it, or they disagree in what they hold from here on. */
export type Agreement = 'done' | 'refused' | 'none';

/** What the sequence has done so far, on both servers alike. */
export class World {
  readonly records: MadeRecord[] = [];
  readonly #apart = new Set<number>();
  #doorsApart = false;
  #session: 'none' | 'active' | 'ended' = 'none';

  /** The situation of a step; null where it cannot be sent, because what it needs was not made. */
  situationOf(step: Step): Situation | null {
    const { index, subject } = this.#subjectOf(step);
    if (index !== null && !this.#isAlike(index)) return null;
    const tokenOf = this.#tokenOf(step, index);
    if (tokenOf === undefined || (tokenOf !== null && !this.#isAlike(tokenOf))) return null;
    if (step.kind === 'use' && this.#doorsApart) return null;
    const token = tokenOf === null ? this.#sessionOf(step) : (this.records[tokenOf]?.standing ?? null);
    if (token === undefined) return null;
    const records = this.records.map((record) => ({ ...record }));
    return {
      index,
      subject,
      record: index === null ? null : (records[index] ?? null),
      records,
      tokenOf,
      apart: new Set(this.#apart),
      token,
    };
  }

  /** Takes note of what a step did: where the servers disagree, what it is about is left alone from here on. */
  settle(step: Step, { index }: Situation, agreement: Agreement): void {
    if (step.kind === 'use') this.#doorsApart ||= agreement === 'none';
    else if (step.kind === 'create' || step.kind === 'create-invalid') {
      if (agreement === 'refused') return;
      if (agreement === 'none') this.#apart.add(this.records.length);
      this.#made(step.kind === 'create' ? step : null);
    } else if (step.kind === 'sign-in') this.#session = agreement === 'done' ? 'active' : 'none';
    else if (step.kind === 'sign-out') this.#session = agreement === 'none' ? 'none' : 'ended';
    else if (index === null || step.kind === 'read' || step.kind === 'list') return;
    else if (agreement === 'none') this.#apart.add(index);
    else if (agreement === 'done') this.#change(step, index);
  }

  #change(step: Step, index: number): void {
    const record = this.records[index];
    if (record === undefined) return;
    if (step.kind === 'delete') record.standing = 'deleted';
    if (step.kind !== 'update') return;
    record.standing = step.status ?? record.standing;
    record.description = step.description ?? record.description;
  }

  #isAlike(index: number): boolean {
    return this.records[index] !== undefined && !this.#apart.has(index);
  }

  #made(step: CreateStep | null): void {
    const org = step?.by === 'second' ? 'second' : 'main';
    const description = step?.description ?? '';
    this.records.push({ step, org, standing: step?.status ?? 'active', description });
  }

  #subjectOf(step: Step): Pick<Situation, 'index' | 'subject'> {
    if (!('of' in step)) return { index: null, subject: null };
    if (typeof step.of === 'string') return { index: null, subject: step.of };
    const index = this.records.length === 0 ? 0 : step.of % this.records.length;
    return { index, subject: this.records[index]?.standing ?? null };
  }

  /** Undefined where no token was made that could be sent. */
  #tokenOf(step: Step, index: number | null): number | null | undefined {
    if (step.kind === 'use') return index;
    const by = senderOf(step);
    if (by !== 'itself' && by !== 'first') return null;
    const chosen = by === 'first' ? 0 : (index ?? this.records.length - 1);
    return this.records[chosen] === undefined ? undefined : chosen;
  }

  /** Undefined where nobody signed in. */
  #sessionOf(step: Step): Situation['token'] | undefined {
    const needs = step.kind === 'sign-out' || senderOf(step) === 'session';
    if (!needs) return null;
    return this.#session === 'none' ? undefined : this.#session;
  }
}

/** Who sends a step that anybody may send; undefined for one with a sender of its own. */
export function senderOf(step: Step): Sender | undefined {
  return 'by' in step ? step.by : undefined;
}
