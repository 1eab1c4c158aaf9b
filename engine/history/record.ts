import type { Exchange } from '../../client/http/exchange.ts';
import { holderOf } from '../../client/principal.ts';
import { updateBody } from '../../generators/authorization.ts';
import type { AuthorizationCall, Race } from '../../generators/race.ts';
import { hidingRefusals } from '../assertions/assert.ts';
import { type Authorization, authorizationIn } from '../assertions/authorization.ts';
import type { Trial } from '../cases/trial.ts';
import type { AuthorizationOutput } from './authorization-model.ts';
import type { Call, History } from './call.ts';

/** What clients did with one authorization, and what they saw. */
export type AuthorizationHistory = History<AuthorizationCall, AuthorizationOutput>;

/** What a race left: its history, and what kept calls from being answered. */
export interface Recording {
  readonly history: AuthorizationHistory;
  readonly failures: readonly unknown[];
}

/** Lets all clients act on an authorization at once; when they are done, another takes the last looks. */
export async function recordRace(
  trial: Trial,
  made: Authorization,
  clients: Race,
  looks: readonly AuthorizationCall[],
): Promise<Recording> {
  const history: Call<AuthorizationCall, AuthorizationOutput>[] = [];
  const failures: unknown[] = [];
  const act = async (client: string, calls: readonly AuthorizationCall[]): Promise<void> => {
    for (const input of calls) {
      const invoked = performance.now();
      const sent = await send(trial, made, client, input).catch((error: unknown) => void failures.push(error));
      const answer = sent === undefined ? null : { at: performance.now(), output: outputOf(input, sent) };
      history.push({ client, invoked, input, answer });
    }
  };
  await Promise.all(clients.map((calls, index) => act(nameOf(index), calls)));
  await act(nameOf(clients.length), looks);
  return { history, failures };
}

function nameOf(index: number): string {
  return String.fromCodePoint(97 + index);
}

function send(trial: Trial, made: Authorization, client: string, call: AuthorizationCall): Promise<Exchange> {
  const { main } = trial.setting.plan.principals;
  const caller = trial.abreast({ ...main, name: `main ${client}` });
  switch (call.kind) {
    case 'get':
      return caller.read(made.id);
    case 'use':
      return trial.abreast(holderOf(made.token, `holder ${client}`)).read(made.id);
    case 'patch':
      return caller.update(made.id, updateBody(call.changes));
    case 'delete':
      return caller.remove(made.id);
  }
}

function outputOf({ kind }: AuthorizationCall, exchange: Exchange): AuthorizationOutput {
  const { status } = exchange.answer;
  if (kind === 'use' && status === 200) return { kind: 'accepted' };
  if (kind === 'use' && hidingRefusals.some((refusal) => refusal === status)) return { kind: 'refused' };
  if (kind === 'delete' && status === 204) return { kind: 'removed' };
  if (kind !== 'use' && status === 404) return { kind: 'missing' };
  const body = authorizationIn(exchange)?.body;
  if (kind === 'delete' || kind === 'use' || status !== 200 || body === undefined) return { kind: 'other', status };
  return { kind: 'shown', status: String(body.status), description: String(body.description) };
}
