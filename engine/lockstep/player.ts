import { succeeded } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { anonymous, holderOf, type Principal } from '../../client/principal.ts';
import { secretName } from '../../client/redaction/secrets.ts';
import type { InvalidPayload } from '../../generators/invalid/payload.ts';
import { draftOf } from '../../generators/request.ts';
import type { Step } from '../../generators/sequences/step.ts';
import { type Authorization, authorizationIn } from '../assertions/authorization.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import type { DoorFixture } from '../fixtures/door-fixture.ts';
import { account, bearerOf, cookieSet, signIn } from '../fixtures/session.ts';
import { doorsOf, letsIn } from '../inputs/doors.ts';
import { changesFor, creationFor } from './bodies.ts';
import { queryOf } from './filters.ts';
import type { Names } from './names.ts';
import { askedIn, type Seen, seenIn } from './seen.ts';
import { type Situation, senderOf } from './world.ts';

/** What a step showed on one server. */
export interface Shown {
  readonly exchange: Exchange;
  readonly seen: Seen;
  /** What was asked for, in words that both servers share. */
  readonly asked: ReturnType<typeof askedIn>;
  /** Whether a door let in; null for what is no door. */
  readonly letIn: boolean | null;
}

/** What can be wrong with bodies, by the id of what is. */
export type InvalidRows = Readonly<Record<'create-invalid' | 'update-invalid', ReadonlyMap<string, InvalidPayload>>>;

/** Two ids that no server gives out. */
const ids = { unknown: 'fffffffffffffff2', malformed: 'not-an-id' } as const;

/** Sends the steps of one sequence to one server. */
export class Player {
  readonly trial: Trial;
  readonly #names: Names;
  readonly #rows: InvalidRows;
  readonly #made: Authorization[] = [];
  #session: Principal | null = null;
  #fixture: DoorFixture | null = null;

  constructor(trial: Trial, names: Names, rows: InvalidRows) {
    this.trial = trial;
    this.#names = names;
    this.#rows = rows;
  }

  /** Takes note of what stands behind the doors. */
  stand(fixture: DoorFixture): void {
    this.#fixture = fixture;
    this.#names.know(fixture.bucket.id, '<bucket behind the doors>');
    this.#names.knowWord(fixture.bucket.name, '<bucket behind the doors>');
    this.#names.know(fixture.other.id, '<authorization behind the doors>');
    this.#names.know(fixture.other.token, '<token behind the doors>');
  }

  /** Sends a step. @throws UnreachableError, Violation or UnpreparedError where there is no answer to compare. */
  async send(step: Step, situation: Situation): Promise<Shown> {
    if (step.kind === 'use') return this.#use(step.door, situation);
    const exchange = await this.#exchange(step, situation);
    this.#note(step, exchange);
    return this.#shown(exchange, situation, null);
  }

  #exchange(step: Exclude<Step, { kind: 'use' }>, situation: Situation): Promise<Exchange> {
    const { main } = this.trial;
    if (step.kind === 'sign-in') return this.#signIn(step.password);
    if (step.kind === 'sign-out') return this.trial.as(this.#session ?? anonymous).send(draftOf('PostSignout'));
    if (step.kind === 'create-invalid') return main.send(draftOf('PostAuthorizations', { body: this.#row(step).body }));
    if (step.kind === 'update-invalid')
      return main.send(draftOf('PatchAuthorizationsID', { authID: this.#idOf(situation), body: this.#row(step).body }));
    const by = this.#caller(step, situation);
    if (step.kind === 'create') return by.create(creationFor(step, this.trial));
    if (step.kind === 'list') return by.list(queryOf(step.filters, this.trial.setting, this.#made[0]?.token ?? 'none'));
    const id = this.#idOf(situation);
    if (step.kind === 'update') return by.update(id, changesFor(step, situation, this.trial));
    return step.kind === 'delete' ? by.remove(id) : by.read(id);
  }

  /** The wrong body of a step; null where it has none. */
  payloadOf(step: Step): InvalidPayload | null {
    return 'row' in step ? (this.#rows[step.kind].get(step.row) ?? null) : null;
  }

  #row(step: Extract<Step, { row: string }>): InvalidPayload {
    const row = this.payloadOf(step);
    if (row === null) throw new UnpreparedError(`there is no body ${step.row}`);
    return row;
  }

  #idOf({ index, subject }: Situation): string {
    if (subject === 'unknown' || subject === 'malformed') return ids[subject];
    return this.#made[index ?? 0]?.id ?? ids.unknown;
  }

  #caller(step: Step, { tokenOf }: Situation): Caller {
    const by = senderOf(step);
    if (tokenOf !== null) return this.trial.as(this.#holder(tokenOf));
    if (by === 'session') return this.trial.as(this.#session ?? anonymous);
    if (by === 'second') return this.trial.second;
    return by === 'nobody' ? this.trial.anonymous : this.trial.main;
  }

  #holder(index: number): Principal {
    return holderOf(this.#made[index]?.token ?? 'none', `holder ${index + 1}`);
  }

  async #signIn(password: 'right' | 'wrong'): Promise<Exchange> {
    const login = account(this.trial);
    const exchange = await signIn(
      this.trial,
      password === 'right' ? login : { ...login, password: `${login.password}x` },
    );
    const cookie = cookieSet(this.trial, exchange);
    if (cookie !== undefined) this.#session = bearerOf(cookie);
    return exchange;
  }

  async #use(name: string, situation: Situation): Promise<Shown> {
    const door = doorsOf(this.trial.setting).find((one) => one.name === name);
    const fixture = this.#fixture;
    const { tokenOf } = situation;
    if (door === undefined || fixture === null || tokenOf === null)
      throw new UnpreparedError(`there is no door ${name}`);
    const exchange = await door.knock(this.trial.as(this.#holder(tokenOf)), fixture);
    return this.#shown(exchange, situation, letsIn(door, exchange, fixture));
  }

  /** Takes the place of what this server did not make and the other did, so that numbers mean the same on both. */
  align(count: number): void {
    while (this.#made.length < count) this.#made.push({ id: '', token: '', body: {} });
  }

  #note(step: Step, exchange: Exchange): void {
    const made = step.kind.startsWith('create') && succeeded(exchange) ? authorizationIn(exchange) : undefined;
    if (made === undefined) return;
    this.#made.push(made);
    const number = this.#made.length;
    this.#names.know(made.id, `<authorization ${number}>`);
    this.#names.know(made.token, `<token ${number}>`);
    this.trial.setting.secrets.add(made.token, secretName(`holder ${number}`));
  }

  #shown(exchange: Exchange, { apart }: Situation, letIn: boolean | null): Shown {
    const own = new Set(this.#made.flatMap(({ id }, index) => (apart.has(index) ? [] : [id])));
    const seen = seenIn(exchange, this.#names, (row) => typeof row.id === 'string' && own.has(row.id));
    const asked = askedIn(exchange, this.#names);
    // What stands behind a door is not the same on two servers.
    const isOther = letIn !== null && seen.status < 400;
    return { exchange, letIn, asked, seen: isOther ? { ...seen, headers: {}, body: null } : seen };
  }
}
