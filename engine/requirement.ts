import type { Citation } from '../spec/citation.ts';
import type { Trial } from './cases/trial.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Observer } from './observers/observer.ts';
import type { Conditions } from './plan.ts';
import type { Setting } from './setting.ts';

/** How binding a requirement is (RFC 2119). Without a source it is at most a `should`. */
export type Level = 'must' | 'should';

/** How grave it is where it is broken: what nobody must overlook stands before everything else. */
export type Severity = 'critical';

/** What a requirement says to its readers. */
interface Said<Id extends string> extends Conditions {
  /** The family, a slash, and what it is about, such as `delete/ends-token`. */
  readonly id: Id;
  readonly level: Level;
  /** How grave a breach is, where that is more than its level says. */
  readonly severity?: Severity;
  /** What is sent, as one sentence. */
  readonly sends: string;
  /** What the server must do, as one sentence. */
  readonly demands: string;
  readonly cites: readonly Citation[];
  /** Judges every exchange of the run as well, whatever requirement sent it. */
  readonly observe?: Observer;
}

/** A requirement with cases of its own. */
export interface Definition<Id extends string, Value> extends Said<Id> {
  /** What its cases are made of. A function of its own needs its return type written, `Inputs<Value>`. */
  readonly inputs: (setting: Setting) => Inputs<Value>;
  /** Sends what the requirement says, and throws a `Violation` where the server does not do as demanded. */
  readonly check: (trial: Trial, value: Value) => Promise<void>;
}

/** A requirement that is judged by observing alone; its own cases are a tour of all operations. */
export interface ObservedDefinition<Id extends string> extends Said<Id> {
  readonly observe: Observer;
}

/** The cases of a requirement, whatever they are made of. */
export interface Body {
  inputs(setting: Setting): Inputs<unknown>;
  check(trial: Trial, value: unknown): Promise<void>;
}

/** One promise that can be judged: what is sent, what must come, who says so, and how it is tried. */
export interface Requirement<Id extends string = string> extends Said<Id>, Partial<Body> {}

/**
 * A requirement of the suites or of a user: a value without effect, which a module exports for `requirements` of a run. What it
 * says is checked where that is taken up, with a RequirementsError.
 *
 * @example
 * export const readsItself = defineRequirement({
 *   id: 'acme/reads-itself',
 *   level: 'must',
 *   sends: 'A token reads its own authorization.',
 *   demands: 'The answer is 200.',
 *   cites: [vendor('Acme handbook, section 4: every token can look itself up')],
 *   needs: ['memory', 'permissions'],
 *   inputs: repeated(),
 *   check: async (trial) => {
 *     const { made, holder } = await administrator(trial);
 *     assertStatus(await holder.read(made.id), 200);
 *   },
 * });
 */
export function defineRequirement<const Id extends string, Value>(definition: Definition<Id, Value>): Requirement<Id>;
export function defineRequirement<const Id extends string>(definition: ObservedDefinition<Id>): Requirement<Id>;
export function defineRequirement<const Id extends string>(definition: Requirement<Id>): Requirement<Id> {
  return definition;
}

/** The family of a requirement: what stands before the slash of its id. */
export function familyOf(id: string): string {
  return id.split('/')[0] ?? id;
}
