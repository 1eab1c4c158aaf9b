import { recorderOf } from '../client/har/recording.ts';
import { Client } from '../client/http/client.ts';
import { patienceFor } from '../client/http/client-options.ts';
import type { Exchange } from '../client/http/exchange.ts';
import { Ledger } from '../client/ledger.ts';
import { Ownership } from '../client/ownership/ownership.ts';
import { overhearStrangers } from '../client/redaction/overhear.ts';
import { notePrincipals } from '../client/redaction/principal-secrets.ts';
import { Secrets } from '../client/redaction/secrets.ts';
import { noteTransport } from '../client/redaction/transport-secrets.ts';
import type { RelationSetting } from '../generators/permissions/relation.ts';
import type { Contract } from '../spec/contract.ts';
import { type Profile, profiles } from '../spec/profiles.ts';
import { remember } from '../spec/remember.ts';
import { compileContract, type Validators } from '../spec/schemas/schemas.ts';
import { Budget } from './cases/budget.ts';
import type { Plan } from './plan.ts';
import { type Door, doorsOf } from './replicas/door.ts';

/** What every requirement of a plan shares. */
export interface Setting {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly contract: Contract;
  readonly validators: Validators;
  readonly client: Client;
  /** The ways to the target, at least two. */
  readonly doors: readonly Door[];
  readonly budget: Budget;
  /** Whose is it? Null where the target remembers nothing. */
  readonly ownership: Ownership | null;
  readonly secrets: Secrets;
  /** The tokens that the server gave out last in this run, by the id of their authorization. */
  readonly tokens: Map<string, string>;
  /** What observers saw that showed again each time, so that it need not be looked for again. */
  readonly confirmed: Set<string>;
  /** The ids of what was there before the run, which is never changed. */
  readonly existing: ReadonlySet<string>;
  /** What permissions may be made of, so that the main principal may grant them. */
  readonly grants: RelationSetting;
}

const settings = new Map<string, Setting>();

/** The setting of a plan in this worker, made at its first use; `judged` is how many requirements are judged in it. */
export function settingOf(plan: Plan, judged: number): Setting {
  const setting = settings.get(plan.mark) ?? prepare(plan, judged);
  settings.set(plan.mark, setting);
  return setting;
}

/** What plans share that are judged by the same contract. */
const compile = remember((contract: Contract) => ({
  contract,
  validators: compileContract(contract, { lazily: true }),
}));

function prepare(plan: Plan, judged: number): Setting {
  const profile = profiles[plan.profile];
  const secrets = new Secrets();
  notePrincipals(plan.principals, secrets);
  noteTransport(plan.transport, secrets);
  const record = plan.recording === undefined ? null : recorderOf(plan.recording, plan.url);
  const ownership = plan.absent.memory === undefined ? ownershipOf(plan) : null;
  const options = {
    ...plan,
    patience: patienceFor(plan.timeout),
    onExchange: (exchange: Exchange) => {
      overhearStrangers(exchange, secrets);
      record?.(exchange);
    },
    ...(ownership === null ? {} : { guard: ownership }),
  };
  const client = new Client(options);
  return {
    plan,
    profile,
    ...compile(plan.contract),
    client,
    doors: doorsOf(plan, client, (place) => new Client({ ...options, ...place, beside: client })),
    budget: new Budget(plan.budget, judged, plan.concurrency),
    ownership,
    secrets,
    tokens: new Map(),
    confirmed: new Set(),
    existing: new Set(plan.existing),
    grants: grantsOf(plan, profile),
  };
}

/** What the run made to prepare the target is its own, too. */
function ownershipOf({ ledger: path, durable, mark, principals, existing }: Plan): Ownership {
  const ledger = new Ledger(path, { durable });
  const { main, second } = principals;
  const prepared = ledger.remaining();
  const separate = !prepared.some(({ id }) => id === second?.orgID);
  const ownership = new Ownership({ ledger, mark, main, existing, separate });
  ownership.mayJoin(main.orgID);
  for (const { kind, id, by } of prepared) ownership.adopt(kind, id, (by === 'second' && second) || main);
  return ownership;
}

/** Types that an all-access token of OSS may name only with an id (influxdb `tenant` all-access tokens of the UI). */
const byIdAlone: readonly string[] = ['users', 'orgs'];

function grantsOf(plan: Plan, profile: Profile): RelationSetting {
  const { main, second } = plan.principals;
  const all = [
    'buckets',
    ...profile.resourceTypes.value.filter((type) => type !== 'buckets' && !byIdAlone.includes(type)),
  ];
  const given = all.filter((type) => !plan.giving.withheld.includes(type));
  return {
    types: given.some((type) => type !== 'authorizations') ? given : all,
    orgID: main.orgID,
    ids: plan.bucketID === null ? {} : { buckets: [plan.bucketID] },
    ...(second === null ? {} : { otherOrgID: second.orgID }),
  };
}
