import type { Capability } from '../../client/preparation/prepared-target.ts';
import type { Offer } from '../../generators/sequences/step.ts';
import { doorsOf } from '../inputs/doors.ts';
import type { Side } from './side.ts';

/** What is left out of sequences, as one of the servers does not offer it. */
export interface LeftOut {
  readonly what: string;
  readonly side: 'a' | 'b';
  readonly why: string;
}

/** What both servers offer. */
export function offerOf(a: Side, b: Side): Offer {
  const offers = (capability: Capability) =>
    [a, b].every(({ setting }) => setting.plan.absent[capability] === undefined);
  const doors = new Set(doorsOf(b.setting).map(({ name }) => name));
  const { principals } = a.setting.plan;
  const canBe = (kind: 'create-invalid' | 'update-invalid') =>
    [...a.rows[kind].keys()].filter((row) => b.rows[kind].has(row));
  return {
    types: a.setting.grants.types.filter((type) => b.setting.grants.types.includes(type)),
    invalidCreations: canBe('create-invalid'),
    invalidUpdates: canBe('update-invalid'),
    doors: doorsOf(a.setting).flatMap(({ name }) => (doors.has(name) ? [name] : [])),
    second: principals.second !== null && b.setting.plan.principals.second !== null,
    member: principals.member !== null && b.setting.plan.principals.member !== null && offers('member'),
    sessions: [a, b].every(({ setting }) => setting.plan.principals.account !== null) && offers('sessions'),
    bucket: a.setting.plan.bucketID !== null && b.setting.plan.bucketID !== null,
  };
}

/** What is not compared, and which server does not offer it. */
export function leftOutOf(a: Side, b: Side): readonly LeftOut[] {
  return (['a', 'b'] as const).flatMap((side) =>
    Object.entries({ a, b }[side].setting.plan.absent).map(([what, { note }]) => ({ what, side, why: note })),
  );
}
