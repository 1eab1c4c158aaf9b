import type { Client } from '../../client/http/client.ts';
import type { SendOptions } from '../../client/http/client-options.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { UnreachableError } from '../../client/http/unreachable-error.ts';
import { uniqueMark } from '../../client/ownership/mark.ts';
import { anonymous, holderOf, type Principal } from '../../client/principal.ts';
import {
  type AuthorizationDraft,
  authorizationBody,
  type UpdateDraft,
  updateBody,
} from '../../generators/authorization.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Authorization } from '../assertions/authorization.ts';
import type { Measurements } from '../evidence/measurements.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import { preparedBy } from '../fixtures/prepared.ts';
import { calledAt, type Door } from '../replicas/door.ts';
import type { Setting } from '../setting.ts';
import { type Caller, callerOf } from './caller.ts';
import { marked, markedChanges } from './mark.ts';
import { granted } from './narrowness.ts';
import { held, Provenance } from './protection.ts';
import { atOnce, RevocationDelay } from './revocation-delay.ts';

/** One run of a property: it records its exchanges, knows what it made, and takes it away. */
export class Trial {
  readonly setting: Setting;
  readonly exchanges: Exchange[] = [];
  /** Why a request got no answer, so that nothing can be judged; null where each got one. */
  unanswered: UnreachableError | null = null;
  readonly provenance: Provenance;
  readonly #mark: string;
  /** Where figures and cells of the lattice are noted. */
  readonly measurements: Measurements;
  readonly #signal: AbortSignal;
  readonly #revocationDelay: RevocationDelay;

  constructor(setting: Setting, signal: AbortSignal, measurements: Measurements) {
    this.setting = setting;
    this.measurements = measurements;
    this.#signal = signal;
    this.#mark = uniqueMark(setting.plan.mark);
    this.provenance = new Provenance(setting);
    this.#revocationDelay = new RevocationDelay(setting.plan.revocationMs);
  }

  /** The owner of the token that the run was given. */
  get main(): Caller {
    return this.as(this.setting.plan.principals.main);
  }

  /** The owner of an all-access token of another organization. Only where `second-organization` is needed. */
  get second(): Caller {
    return this.as(this.#secondPrincipal());
  }

  /** Nobody. */
  get anonymous(): Caller {
    return this.as(anonymous);
  }

  /** The holder of a token that this trial made. */
  holder(token: string, name = 'holder'): Caller {
    return this.as(holderOf(token, name));
  }

  /** Any principal at work, where it is `inLine` on the one connection that the trial has for those. */
  as(principal: Principal, setup = false, inLine = false): Caller {
    return callerOf((draft) => this.#send(draft, principal, { setup, inLine: inLine ? this : null }));
  }

  /** A principal whose requests do not wait for a turn: for calls that must overlap. */
  abreast(principal: Principal = this.setting.plan.principals.main): Caller {
    return callerOf((draft) => this.#send(draft, principal, { abreast: true }));
  }

  /** A principal at one of the doors, where nothing waits for tokens that were ended. */
  at(door: Door, principal: Principal = this.setting.plan.principals.main, options: SendOptions = {}): Caller {
    return callerOf((draft) => this.#send(draft, calledAt(door, principal), options, door.client));
  }

  /** The body that creates a draft in the main organization, carrying the run's mark. */
  body(draft: AuthorizationDraft, userID?: string): JsonObject {
    const { plan } = this.setting;
    return authorizationBody(marked(draft, this.#mark), plan.principals.main.orgID, userID);
  }

  /** The body that makes an update, carrying the run's mark where it has a description. */
  changes(draft: UpdateDraft): JsonObject {
    return markedChanges(draft, this.setting.plan.mark);
  }

  /**
   * Prepares an authorization as the main principal; not itself on trial.
   * @throws UnpreparedError where the server does not make it.
   */
  async prepare(draft: AuthorizationDraft, userID?: string): Promise<Authorization> {
    return preparedBy(this.as(this.setting.plan.principals.main, true), this.body(draft, userID));
  }

  /** Prepares an authorization that differs from what a draft makes. */
  prepareWith(draft: AuthorizationDraft, changed: JsonObject): Promise<Authorization> {
    return preparedBy(this.as(this.setting.plan.principals.main, true), { ...this.body(draft), ...changed });
  }

  /** Prepares an authorization of the other organization. */
  async prepareElsewhere(draft: AuthorizationDraft): Promise<Authorization> {
    const second = this.#secondPrincipal();
    return preparedBy(this.as(second, true), authorizationBody(marked(draft, this.#mark), second.orgID));
  }

  /** Prepares a token with some permissions, and gives its holder. */
  async prepareHolder(permissions: readonly Permission[], name = 'holder'): Promise<Caller> {
    const made = await this.prepare({ permissions });
    this.provenance.nameAfter(name, made.token);
    return this.holder(made.token, name);
  }

  /** Switches an authorization on or off as the main principal; not itself on trial. */
  async prepareStatus(id: string, status: 'active' | 'inactive'): Promise<void> {
    const sent = await this.as(this.setting.plan.principals.main, true).update(id, updateBody({ status }));
    if (sent.answer.status !== 200) throw new UnpreparedError(`setting the status answered ${sent.answer.status}`);
  }

  #secondPrincipal() {
    const { second } = this.setting.plan.principals;
    if (second === null) throw new UnpreparedError('there is no principal of another organization');
    return second;
  }

  async #send(draft: RequestDraft, as: Principal, options: SendOptions, door?: Client): Promise<Exchange> {
    const client = door ?? this.setting.client;
    const send = () => client.send(draft, as, { ...options, signal: this.#signal });
    const exchange = await (door === undefined ? this.#revocationDelay : atOnce)
      .send(() => held(send).then((exchange) => granted(exchange, this.setting.plan)))
      .catch((error: unknown) => {
        if (error instanceof UnreachableError) this.unanswered ??= error;
        throw error;
      });
    this.provenance.remember(exchange);
    this.exchanges.push(exchange);
    this.provenance.note(exchange, as, client);
    return exchange;
  }
}
