import type { Exchange } from '../client/http/exchange.ts';
import { demandAlike } from '../engine/assertions/indistinguishable.ts';
import type { Caller } from '../engine/cases/caller.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { UnpreparedError } from '../engine/evidence/violation.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { unknownId } from '../generators/invalid/identifier.ts';

const absent = () => any(unknownId(), 0.2);

/** Sends a request about what is hidden, and the same about what does not exist, both as the other organization. */
async function demandHiddenAsAbsent(
  trial: Trial,
  unknown: string,
  ask: (caller: Caller, id: string) => Promise<Exchange>,
) {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const hidden = { about: made.id, exchange: await ask(trial.second, made.id) };
  demandAlike(hidden, { about: unknown, exchange: await ask(trial.second, unknown) });
}

requirement('organizations/indistinguishable-read', absent, (trial, unknown) =>
  demandHiddenAsAbsent(trial, unknown, (caller, id) => caller.read(id)),
);

requirement('organizations/indistinguishable-change', absent, (trial, unknown) =>
  demandHiddenAsAbsent(trial, unknown, (caller, id) => caller.update(id, { status: 'inactive' })),
);

requirement('organizations/indistinguishable-delete', absent, (trial, unknown) =>
  demandHiddenAsAbsent(trial, unknown, (caller, id) => caller.remove(id)),
);

requirement(
  'organizations/indistinguishable-name',
  () => everyRow(['org', 'user'] as const),
  async (trial, parameter) => {
    const about = trial.setting.plan.principals.main[parameter];
    if (about === null) throw new UnpreparedError(`the name of the ${parameter} is not known`);
    const unknown = `tokenproof-unknown-${crypto.randomUUID()}`;
    const ask = async (name: string) => ({ about: name, exchange: await trial.second.list([[parameter, name]]) });
    demandAlike(await ask(about), await ask(unknown));
  },
);
