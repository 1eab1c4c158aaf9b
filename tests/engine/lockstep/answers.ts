import type { Exchange } from '../../../client/http/exchange.ts';
import { differencesBetween } from '../../../engine/lockstep/difference.ts';
import { Names } from '../../../engine/lockstep/names.ts';
import { seenIn } from '../../../engine/lockstep/seen.ts';
import type { Shown } from '../../../engine/lockstep/shown.ts';
import type { Turn } from '../../../engine/lockstep/turn.ts';
import { type Situation, World } from '../../../engine/lockstep/world.ts';
import type { Step } from '../../../generators/sequences/step.ts';
import type { Json } from '../../../spec/json.ts';

/** An answer of a server that knows an authorization by an id of its own. */
export function shown(status: number, body: Json | string, id = '11ae7084b5f5a000', headers = {}): Shown {
  const names = new Names('[tokenproof 0a1b2c3d]');
  names.know(id, '<authorization 1>');
  names.know(`token-of-${id}`, '<token 1>');
  const exchange: Exchange = {
    draft: { operation: null, method: 'GET', path: '/api/v2/authorizations' },
    ...{ sent: {}, as: 'main', setup: false, startedAt: 0, ms: 1 },
    answer: { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
  };
  return {
    exchange,
    seen: seenIn(exchange, names, (row) => row.id === id),
    asked: { path: '/', body: null },
    letIn: null,
  };
}

/** What one authorization looks like on a server. */
export function row(id: string, changed: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> {
  return {
    id,
    status: 'active',
    description: 'a [tokenproof 0a1b2c3d]',
    createdAt: '2026-11-23T18:56:54Z',
    ...changed,
  };
}

/** A step as two servers took it, behind a creation. */
export function turn(step: Step, a: Shown, b: Shown): Turn {
  const world = new World();
  const creation: Step = { kind: 'create', rights: 'everything', owner: 'caller', by: 'main' };
  world.settle(creation, world.situationOf(creation) as Situation, 'done');
  const situation = world.situationOf(step) as Situation;
  const differences = differencesBetween(a, b).map((one) => ({ ...one, signature: '' }));
  return { step, situation, payload: null, a, b, differences };
}
