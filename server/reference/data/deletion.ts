import { invalid } from '../http/problem.ts';
import { object, optionalString, requiredString } from '../http/shape.ts';
import type { Sample } from './line-protocol.ts';
import { nanoseconds } from './time.ts';

const part = /^\s*([\w.-]+)\s*=\s*(?:"([^"]*)"|([\w.-]+))\s*$/;

/** Which samples a body deletes: `start`, `stop` and `predicate` (InfluxDB, `DeletePredicateRequest`). Throws a Problem 400. */
export function parseDeletion(body: unknown): (sample: Sample) => boolean {
  const members = object(body, 'the body');
  const start = time(requiredString(members, 'start'), 'start');
  const stop = time(requiredString(members, 'stop'), 'stop');
  const conditions = conditionsIn(optionalString(members, 'predicate') ?? '');
  return (sample) =>
    sample.time >= start &&
    sample.time <= stop &&
    conditions.every(([name, wanted]) => labelOf(sample, name) === wanted);
}

function time(text: string, name: string): bigint {
  const found = nanoseconds(text);
  if (found === undefined) throw invalid(`invalid RFC3339Nano for field ${name}`);
  return found;
}

function conditionsIn(predicate: string): readonly (readonly [string, string])[] {
  if (predicate.trim() === '') return [];
  return predicate.split(/\s+and\s+/i).map((text) => {
    const [, name, quoted, bare] = part.exec(text) ?? [];
    const wanted = quoted ?? bare;
    if (name === undefined || wanted === undefined) throw invalid('the predicate joins equalities by AND');
    return [name, wanted];
  });
}

function labelOf({ measurement, tags }: Sample, name: string): string | undefined {
  return name === '_measurement' ? measurement : tags.find(([one]) => one === name)?.[1];
}
