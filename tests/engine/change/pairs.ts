import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { schemaChanges } from '../../../engine/change/schemas.ts';
import { levelOf } from '../../../spec/change/rules/rule.ts';
import type { Side } from '../../../spec/change/rules/side.ts';
import type { Schema } from '../../../spec/contract.ts';

/** What is expected of a side: levels and rules, separated by commas; silence where it is empty. */
interface Expected {
  readonly request?: string;
  readonly response?: string;
}

/** A schema before and after a change, and what is to be said of it, forth and back. */
export interface Pair extends Expected {
  readonly pair: string;
  readonly old: Schema;
  readonly new: Schema;
  /** Of the way back, where it is not the mirror of the way forth. */
  readonly back?: Expected;
}

/** The rows of a file beside this one. */
export function pairsIn(name: string): readonly Pair[] {
  return parse(readFileSync(new URL(`./pairs/${name}.yaml`, import.meta.url), 'utf8'));
}

/** The changes between two schemas on a side. */
export function changesOf(side: Side, old: Schema, now: Schema) {
  const place = (schema: Schema) => ({ schema, pointer: '/schema' });
  const [name, status, mediaType] = [null, side === 'response' ? '200' : null, 'application/json'];
  const about = { side, operation: 'PostAuthorizations', subject: 'the body', name, status, mediaType } as const;
  return schemaChanges({ ...about, old: place(old), new: place(now) });
}

/** What is said between two schemas on a side, as the rows write it. */
export function saidOf(side: Side, old: Schema, now: Schema): string {
  const changes = changesOf(side, old, now).map(({ rule }) => `${levelOf(rule)} ${rule}`);
  return [...new Set(changes)].toSorted().join(', ');
}

const mirror: Readonly<Record<string, string>> = {
  narrowed: 'widened',
  widened: 'narrowed',
  required: 'optional',
  optional: 'required',
};

/** What is said of the way back, where what is breaking one way is compatible the other. */
export function mirrored(said: string, oldAndNew: boolean): string {
  const rules = said.split(', ').filter((one) => one !== '');
  const turned = rules.map((one) => {
    const [level = '', rule = ''] = one.split(' ');
    const word = rule.split('-').at(-1) ?? '';
    const other = mirror[word];
    if (other === undefined || oldAndNew) return `${level} ${rule}`;
    const back = rule.slice(0, -word.length) + other;
    return `${levelOf(back)} ${back}`;
  });
  return turned.toSorted().join(', ');
}
