import { succeeded } from '../../client/http/answers.ts';
import type { Client } from '../../client/http/client.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Read } from '../../client/http/guard.ts';
import { OwnershipError } from '../../client/ownership/ownership-error.ts';
import type { Principal } from '../../client/principal.ts';
import { secretName } from '../../client/redaction/secrets.ts';
import { draftOf } from '../../generators/request.ts';
import { authorizationIn } from '../assertions/authorization.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';

/** Tokens of the run that are at hand to be compared with new ones: the latest. */
const mostTokens = 1_000;

const demand = 'an id of its own for what was made';

/**
 * Sends a request that the guard may hold back.
 * @throws Violation where the server gave out the id of something that is not of the run, and UnpreparedError where the
 * id came from elsewhere.
 */
export async function held(send: () => Promise<Exchange>): Promise<Exchange> {
  try {
    return await send();
  } catch (error) {
    throw error instanceof OwnershipError ? spoken(error) : error;
  }
}

function spoken({ message, given }: OwnershipError): Violation | UnpreparedError {
  return given ? new Violation([demand], lowered(message)) : new UnpreparedError(message);
}

/** In whose name something was made, and where. */
interface Maker {
  readonly principal: Principal;
  readonly client: Client;
}

/** What one trial made, and what speaks against that it did. */
export class Provenance {
  readonly #setting: Setting;
  readonly #made = new Map<string, Maker>();
  readonly #tokens = new Map<string, string>();
  readonly #objections: string[] = [];
  readonly #holders = new Set<string>();
  readonly #senders = new WeakMap<Exchange, Principal>();
  readonly #read: Read;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#read = (draft, as) => setting.client.send(draft, as, { setup: true });
  }

  /** What shows that the server said it made what is not of the run; undefined where nothing does. */
  get objection(): Violation | undefined {
    const [objection] = this.#objections;
    return objection === undefined ? undefined : new Violation([demand], lowered(objection));
  }

  /** In whose name an exchange of the trial was sent; undefined for one of another. */
  senderOf(exchange: Exchange): Principal | undefined {
    return this.#senders.get(exchange);
  }

  /** Names the token of a holder after them; another of the same trial keeps its own name, lest it be taken for the first. */
  nameAfter(holder: string, token: string): void {
    if (!this.#holders.has(holder)) this.#setting.secrets.add(token, secretName(holder));
    this.#holders.add(holder);
  }

  /** Takes note of a token that was given out, before anything else is done with the answer. */
  remember(exchange: Exchange): void {
    const { secrets, tokens, ownership } = this.#setting;
    if (exchange.draft.operation !== 'PostAuthorizations' || !succeeded(exchange) || ownership === null) return;
    const made = authorizationIn(exchange);
    if (made === undefined || made.token === '') return;
    if (ownership.isClaimed(made.id)) tokens.set(made.id, made.token);
    secrets.add(made.token, `$TOKEN_${secrets.nextNumber()}`);
    this.#tokens.set(made.id, made.token);
    const [oldest] = tokens.keys();
    if (oldest !== undefined && tokens.size > mostTokens) tokens.delete(oldest);
  }

  /**
   * Takes note of what an answer says was made.
   * @throws UnpreparedError where that is not of the run and was only to prepare.
   */
  note(exchange: Exchange, principal: Principal, client = this.#setting.client): void {
    this.#senders.set(exchange, principal);
    const { ownership } = this.#setting;
    const objection = client.guard?.objectionTo(exchange);
    if (objection !== undefined && exchange.setup) throw new UnpreparedError(objection);
    if (objection !== undefined) this.#objections.push(objection);
    else if (exchange.draft.operation === 'PostAuthorizations' && succeeded(exchange)) {
      const made = authorizationIn(exchange);
      if (made !== undefined && ownership?.isClaimed(made.id)) this.#made.set(made.id, { principal, client });
    }
  }

  /**
   * Makes sure that what the answers said was made is of the run.
   * @throws Violation where it is not.
   */
  async settle(): Promise<void> {
    if (this.objection !== undefined) throw this.objection;
    try {
      await Promise.all([...this.#made.keys()].map((id) => this.#setting.ownership?.isOurs(id, this.#read)));
    } catch (error) {
      throw error instanceof OwnershipError ? spoken(error) : error;
    }
  }

  /** Takes away what was made and is provably of the run, the newest first. What stays is left to the journal. */
  async clean(signal: AbortSignal): Promise<void> {
    const standing = [...this.#made].reverse().filter(([id]) => this.#setting.ownership?.isStanding(id));
    this.#made.clear();
    await Promise.all(standing.map(([id, maker]) => this.#remove(id, maker, signal).catch(() => {})));
  }

  /** Lets go of the tokens of what is gone, where nothing was kept that may show them. */
  retire(): void {
    for (const [id, token] of this.#tokens)
      if (this.#setting.ownership?.isStanding(id) === false) this.#setting.secrets.retire(token);
    this.#tokens.clear();
  }

  async #remove(authID: string, { principal, client }: Maker, signal: AbortSignal): Promise<void> {
    const { plan, ownership } = this.#setting;
    const as = principal.name === 'second' ? principal : plan.principals.main;
    if (!(await ownership?.isOurs(authID, this.#read))) return;
    await client.send(draftOf('DeleteAuthorizationsID', { authID }), as, { setup: true, repeatable: true, signal });
  }
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
