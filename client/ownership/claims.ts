import { isObject } from '../../spec/json.ts';
import { objectIn } from '../http/answers.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Read } from '../http/guard.ts';
import type { Principal } from '../principal.ts';
import { comparable, isId } from './identifier.ts';
import type { Kind } from './kinds.ts';
import { type Claim, claimOf, look, type Sight, sightOf } from './owned.ts';
import { OwnershipError } from './ownership-error.ts';
import { decodedPath } from './spelling.ts';

/** How far a claim has got. */
type State = 'claimed' | 'proven';

interface Standing {
  readonly claim: Claim;
  state: State;
  proof?: Promise<Sight>;
}

/** What answers said was made, and how far that is proven. Ids are compared without case. */
export class Claims {
  readonly #mark: string;
  readonly #existing = new Set<string>();
  readonly #standing = new Map<string, Standing>();
  /** The kinds of what the run removed, by id: all that has to be known of it. It was proven before. */
  readonly #removed = new Map<string, Kind>();
  /** What the server gave out that is not of the run, with the reason. */
  readonly #disowned = new Map<string, string>();
  readonly #malformed = new Set<string>();

  constructor(mark: string) {
    this.#mark = mark;
  }

  /** The ids of what was there before. */
  get existing(): readonly string[] {
    return [...this.#existing];
  }

  /** Takes note of ids that were there before. */
  protect(ids: readonly string[]): void {
    for (const id of ids) this.#existing.add(comparable(id));
  }

  /** What an answer gave out as an id, without the form of one, and a path holds in any spelling; undefined for none. */
  malformedIn(path: string): string | undefined {
    if (this.#malformed.size === 0) return undefined;
    const decoded = `${decodedPath(path)}/`;
    return [...this.#malformed].find((text) => decoded.includes(`/${decodedPath(text)}/`));
  }

  /** Whether an id counts as made by the run, as far as is known. */
  isClaimed(id: string): boolean {
    return this.#standing.has(comparable(id)) || this.#removed.has(comparable(id));
  }

  /** Whether an id counts as made by the run, and the server did not say that it was removed. */
  isStanding(id: string): boolean {
    return this.#standing.has(comparable(id));
  }

  /** Takes over a claim of another process. */
  adopt(claim: Claim): void {
    if (!this.#existing.has(claim.id)) this.#standing.set(claim.id, { claim, state: 'claimed' });
  }

  /** Takes note of what a create answered; gives what speaks against it, if anything does. */
  claim(kind: Kind, exchange: Exchange, reader: Principal): string | undefined {
    const { id } = objectIn(exchange);
    if (!isId(id)) {
      this.#malformed.add(String(id));
      return `The server answered a create with the id ${JSON.stringify(id) ?? 'undefined'}, which is none`;
    }
    const given = comparable(id);
    const before = this.#standing.get(given);
    if (this.#existing.has(given)) return this.#disown(given, `gave out the id ${id}, which was there before`);
    if (this.#disowned.has(given)) return `The server ${this.#disowned.get(given)}`;
    // Kinds may be numbered apart: influxd counts users and authorizations by two clocks that can agree.
    if (before !== undefined) return before.claim.kind === kind ? `The server gave out the id ${id} twice` : undefined;
    if (this.#removed.get(given) === kind && !asksFor(exchange, given)) {
      this.#removed.delete(given);
      return this.#disown(given, `gave out the id ${id} twice`);
    }
    this.#removed.delete(given);
    this.#standing.set(given, { claim: claimOf(kind, given, exchange, reader), state: 'claimed' });
    return undefined;
  }

  /** Takes note that the run removed something. */
  removed(id: string): void {
    const standing = this.#standing.get(id);
    if (standing === undefined) return;
    this.#standing.delete(id);
    this.#removed.set(id, standing.claim.kind);
  }

  /** Takes note of a read that anybody sent: one that shows the mark is proof. */
  seen(id: string, exchange: Exchange): void {
    const standing = this.#standing.get(id);
    if (standing?.state !== 'claimed') return;
    if (sightOf(standing.claim.kind, id, objectIn(exchange), this.#mark) === 'ours') standing.state = 'proven';
  }

  /**
   * What an id is: of the run, to which a read bears witness, nothing that is shown, or unheard of.
   * @throws OwnershipError where it is of others, and was given out or there before.
   */
  async proven(id: string, read: Read): Promise<'ours' | 'nothing' | 'unknown'> {
    if (this.#existing.has(id))
      throw new OwnershipError(`The id ${id} was there before the run.`, this.#disowned.has(id));
    const reason = this.#disowned.get(id);
    if (reason !== undefined) throw new OwnershipError(`The server ${reason}.`, true);
    const standing = this.#standing.get(id);
    if (standing === undefined) return this.#removed.has(id) ? 'ours' : 'unknown';
    if (standing.state !== 'claimed') return 'ours';
    standing.proof ??= look(standing.claim, this.#mark, read).finally(() => delete standing.proof);
    const sight = await standing.proof;
    if (sight === 'foreign') {
      this.#standing.delete(id);
      throw new OwnershipError(
        `${this.#disown(id, `gave out the id ${id}, under which it shows something else`)}.`,
        true,
      );
    }
    if (sight === 'ours' && standing.state === 'claimed') standing.state = 'proven';
    return sight;
  }

  /** Proves what belongs to a user or an organization before that is changed, after which it may not be shown. */
  async proveWhatHangsOn(ownerID: string, read: Read): Promise<void> {
    const hanging = [...this.#standing.values()].filter(
      ({ claim, state }) => state === 'claimed' && (claim.userID === ownerID || claim.orgID === ownerID),
    );
    await Promise.all(hanging.map(({ claim }) => this.proven(claim.id, read)));
  }

  #disown(id: string, reason: string): string {
    this.#disowned.set(id, reason);
    return `The server ${reason}`;
  }
}

/** Whether a create asked for the id that it got. */
function asksFor({ draft: { body } }: Exchange, id: string): boolean {
  const json = body !== undefined && 'json' in body ? body.json : undefined;
  return isObject(json) && isId(json.id) && comparable(json.id) === id;
}
