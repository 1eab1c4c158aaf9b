import { setTimeout as pause } from 'node:timers/promises';
import type { Sequence, Step } from '../../generators/sequences/step.ts';
import { withDoorFixture } from '../fixtures/door-fixture.ts';
import { differencesBetween } from './difference.ts';
import type { Player, Shown } from './player.ts';
import { signatureOf } from './signature.ts';
import type { Turn } from './turn.ts';
import { type Agreement, type Situation, World } from './world.ts';

/** Milliseconds between two requests, so that times differ on a server whose clock counts in milliseconds. */
const beat = 2;

/** Whether a sequence goes on behind a step. */
export type GoesOn = (turn: Turn) => boolean;

/** Sends a sequence to two servers, each step to both at once, until one shows what it is not to go on behind. */
export async function inLockstep(sequence: Sequence, a: Player, b: Player, goesOn: GoesOn): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  const play = async () => {
    const world = new World();
    for (const step of sequence) {
      const situation = world.situationOf(step);
      if (situation === null) continue;
      const turn = await playStep(step, situation, a, b);
      turns.push(turn);
      if (!goesOn(turn)) return;
      world.settle(step, situation, agreementOf(turn));
      for (const player of [a, b]) player.align(world.records.length);
      if (step.kind !== 'use') await pause(beat);
    }
  };
  const needsFixture = sequence.some(({ kind }) => kind === 'use');
  await (needsFixture ? withFixtures(a, b, play) : play());
  return turns;
}

async function playStep(step: Step, situation: Situation, a: Player, b: Player): Promise<Turn> {
  const [shownA, shownB] = await both(a.send(step, situation), b.send(step, situation));
  const turn = { step, situation, payload: a.payloadOf(step), a: shownA, b: shownB };
  const differences = differencesBetween(shownA, shownB);
  return { ...turn, differences: differences.map((one) => ({ ...one, signature: signatureOf(turn, one) })) };
}

function agreementOf({ step, a, b, differences }: Turn): Agreement {
  if (step.kind === 'use') return a.letIn === b.letIn ? 'done' : 'none';
  const isApart = differences.some(({ part, name }) => part === 'member' && name === '/status');
  if (isSuccess(a) !== isSuccess(b) || (isApart && step.kind !== 'read' && step.kind !== 'list')) return 'none';
  return isSuccess(a) ? 'done' : 'refused';
}

function isSuccess({ seen }: Shown): boolean {
  return seen.status < 300;
}

/** Waits for both, whatever becomes of one. */
async function both<Value>(a: Promise<Value>, b: Promise<Value>): Promise<readonly [Value, Value]> {
  await Promise.allSettled([a, b]);
  return [await a, await b];
}

function withFixtures(a: Player, b: Player, play: () => Promise<void>): Promise<void> {
  return withFixture(a, () => withFixture(b, play));
}

function withFixture(player: Player, play: () => Promise<void>): Promise<void> {
  const { main } = player.trial.setting.plan.principals;
  return withDoorFixture(player.trial, main, async (fixture) => {
    player.stand(fixture);
    await play();
  });
}
