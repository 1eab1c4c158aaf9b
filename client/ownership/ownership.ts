import type { RequestDraft } from '../../spec/message.ts';
import { objectIn, succeeded } from '../http/answers.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Guard, Read } from '../http/guard.ts';
import type { Principal } from '../principal.ts';
import { Absences } from './absences.ts';
import { Claims } from './claims.ts';
import { comparable, isId } from './identifier.ts';
import { type Kind, kindOf } from './kinds.ts';
import { namePrefixOf } from './mark.ts';
import { heldBack, OwnershipError } from './ownership-error.ts';
import type { OwnershipOptions } from './ownership-options.ts';
import { Recorder } from './recorder.ts';
import { type Changed, changedBy, createdBy, isSafe, membershipIn, subjectOf } from './target-of-change.ts';

/**
 * Whose is it? Stands before every request of a run and lets those through that change what the run provably made: an
 * id that was not there before, was not given before, and under which a read shows the run's mark. An id that the run
 * made up must be nobody's. Creates are recorded in the journal before they are sent.
 */
export class Ownership implements Guard {
  readonly #recorder: Recorder;
  readonly #main: Principal;
  readonly #prefix: string;
  readonly #claims: Claims;
  readonly #absences: Absences;
  readonly #objections = new WeakMap<Exchange, string>();
  /** An organization of the user's that users of the run may be added to. */
  readonly #hosts = new Set<string>();

  constructor({ ledger, mark, main, existing = [], separate = true }: OwnershipOptions) {
    this.#recorder = new Recorder(ledger, separate);
    this.#main = main;
    this.#prefix = `${namePrefixOf(mark)}-`;
    this.#claims = new Claims(mark);
    this.#absences = new Absences(main);
    this.#claims.protect(existing);
  }

  /** The ids of what was there before the run. */
  get existing(): readonly string[] {
    return this.#claims.existing;
  }

  /** Keeps what was there before the run from being changed, by this process and by those that clean up after it. */
  protect(ids: readonly string[]): void {
    this.#claims.protect(ids);
    this.#recorder.exists(ids.map(comparable));
  }

  /** Lets users that the run makes become members of an organization that it did not make. */
  mayJoin(orgID: string): void {
    this.#hosts.add(comparable(orgID));
  }

  /** Takes over what another process of the run made; a read has to show the mark before it is changed. */
  adopt(kind: Kind, id: string, reader: Principal): void {
    if (isId(id)) this.#claims.adopt({ kind, id: comparable(id), reader, userID: null, orgID: null });
  }

  /** Whether an id counts as made by the run, as far as is known. */
  isClaimed(id: string): boolean {
    return this.#claims.isClaimed(id);
  }

  /** Whether an id counts as made, and was not said to be removed. */
  isStanding(id: string): boolean {
    return this.#claims.isStanding(id);
  }

  /**
   * Makes sure that something is of the run. Resolves to false where the server shows nothing under its id.
   * @throws OwnershipError where the server shows something else.
   */
  async isOurs(id: string, read: Read): Promise<boolean> {
    return (await this.#claims.proven(comparable(id), read)) === 'ours';
  }

  async admit(draft: RequestDraft, as: Principal, read: Read): Promise<string | null> {
    const stray = this.#claims.malformedIn(draft.path);
    if (stray !== undefined)
      throw new OwnershipError(`The server gave out ${JSON.stringify(stray)} as an id, which is none.`, true);
    if (isSafe(draft.method)) return null;
    const kind = createdBy(draft);
    if (kind !== undefined) return this.#recorder.making(kind, draft, as);
    const changed = changedBy(draft, this.#prefix);
    const host = membershipIn(draft)?.orgID ?? '';
    for (const one of changed) if (one.id !== host || !this.#hosts.has(host)) await this.#admitChange(draft, one, read);
    const [first] = changed;
    const subject = subjectOf(draft);
    if (first !== undefined && subject.segments.length === 1 && subject.kind !== 'authorization')
      await this.#claims.proveWhatHangsOn(first.id, read);
    return null;
  }

  answered(exchange: Exchange, as: Principal, key: string | null): void {
    const { draft, answer } = exchange;
    const kind = createdBy(draft);
    const { segments } = subjectOf(draft);
    if (kind !== undefined && key !== null) this.#made(kind, key, exchange, as);
    else if (segments.length !== 1 || !isId(segments[0])) return;
    else if (draft.method === 'DELETE' && answer.status === 204) this.#removed(comparable(segments[0]));
    else if (draft.method === 'GET' && succeeded(exchange)) this.#claims.seen(comparable(segments[0]), exchange);
  }

  unsent(key: string): void {
    this.#recorder.refused(key);
  }

  objectionTo(exchange: Exchange): string | undefined {
    return this.#objections.get(exchange);
  }

  async #admitChange(draft: RequestDraft, { id, paths }: Changed, read: Read): Promise<void> {
    const sight = await this.#claims.proven(id, read);
    if (sight === 'ours') return;
    if (sight === 'nothing') throw heldBack(draft, 'no answer shows what is there');
    const looks = await Promise.all(paths.map((path) => this.#absences.isNobodys(path, read)));
    if (paths.length === 0 || looks.includes(false)) throw heldBack(draft, 'something of others is there');
  }

  #made(kind: Kind, key: string, exchange: Exchange, as: Principal): void {
    const { id } = objectIn(exchange);
    // Under another spelling of the path, a success without an id is none of a create.
    if (!succeeded(exchange) || (kindOf(exchange.draft.path) === undefined && !isId(id))) {
      this.#recorder.refused(key);
      return;
    }
    const reader = as.name === 'second' ? as : this.#main;
    const objection = this.#claims.claim(kind, exchange, reader);
    if (objection !== undefined) this.#objections.set(exchange, objection);
    if (objection === undefined && isId(id)) this.#recorder.made(kind, comparable(id), as, key);
  }

  #removed(id: string): void {
    if (!this.#claims.isClaimed(id)) return;
    this.#claims.removed(id);
    this.#recorder.removed(id);
  }
}
