import type { JsonObject } from '../../spec/json.ts';
import type { Answer } from '../../spec/message.ts';
import { isId } from '../ownership/identifier.ts';
import { type Caller, itemsIn, refusalOf, tokenOf } from './caller.ts';
import { TargetError } from './preparation-error.ts';

/** What a first look at the list of authorizations tells. */
export interface Reached {
  /** The authorizations that are there. */
  readonly rows: readonly JsonObject[];
  /** What the server calls itself, or null where it does not say. */
  readonly server: string | null;
}

/**
 * Looks whether the authorizations API is there and takes the token.
 * @throws UnreachableError where nothing answers.
 * @throws TargetError where something else answers, or the token is refused.
 */
export async function reach(caller: Caller): Promise<Reached> {
  const exchange = await caller.get('/api/v2/authorizations');
  const { answer } = exchange;
  if (answer.status === 401 || answer.status === 403) {
    const sentence = `The target refuses the ${tokenOf(caller.principal)} (${refusalOf(exchange)}).`;
    throw new TargetError(
      'TARGET_REFUSES_TOKEN',
      sentence,
      'Give an active all-access or operator token of this server.',
    );
  }
  if (answer.status === 404) {
    const sentence = 'The target has nothing at /api/v2/authorizations (404).';
    throw new TargetError('TARGET_WITHOUT_API', sentence, 'Give the base URL of an InfluxDB v2 server.');
  }
  return { rows: itemsIn(exchange, 'authorizations'), server: serverOf(answer) };
}

/** The ids of what a list shows; what has not the form of one is left out. */
export function idsIn(rows: readonly JsonObject[]): readonly string[] {
  return rows.flatMap(({ id }) => (isId(id) ? [id] : []));
}

/** From `X-Influxdb-Build` and `X-Influxdb-Version` (influxdb http/handler.go:NewRootHandler). */
function serverOf({ headers }: Answer): string | null {
  const words = [headers['x-influxdb-build'], headers['x-influxdb-version']].filter((word) => word !== undefined);
  return words.length === 0 ? null : `InfluxDB ${words.join(' ')}`;
}
