import type { Rule } from '../../engine/lockstep/decide.ts';
import type { Shown } from '../../engine/lockstep/player.ts';
import type { Turn } from '../../engine/lockstep/turn.ts';
import type { MadeRecord } from '../../engine/lockstep/world.ts';
import type { Setting } from '../../engine/setting.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import type { TokenRendering } from '../../spec/profiles.ts';
import type { RequirementId } from '../catalogue.ts';

type Kind = Turn['step']['kind'];

/** A rule about one member of the authorizations that an answer shows. */
function member(
  requirement: RequirementId,
  name: string,
  kinds: readonly Kind[],
  keeps: (row: JsonObject, turn: Turn, setting: Setting) => boolean,
  when: (turn: Turn) => boolean = () => true,
): Rule {
  return {
    requirement,
    speaks: (difference, turn) =>
      difference.part === 'member' &&
      difference.name === `/${name}` &&
      turn.a.seen.status < 300 &&
      kinds.includes(turn.step.kind) &&
      when(turn),
    keeps: (shown, turn, setting) => rowsIn(shown).every((row) => keeps(row, turn, setting)),
  };
}

const reads: readonly Kind[] = ['read', 'list'];

/** Rules about what answers show of an authorization. */
export const bodyRules: readonly Rule[] = [
  member('status/default-active', 'status', ['create'], isDefault, ({ step }) => !('status' in step)),
  member('status/create-inactive', 'status', ['create'], isAsAsked),
  member('create/any-text', 'description', ['create'], isAsAsked),
  member('update/answers-new-state', 'status', ['update'], isAsAsked),
  member('update/answers-new-state', 'description', ['update'], isAsAsked),
  member('update/moves-updated-at', 'updatedAt', ['update'], (row) => row.updatedAt !== row.createdAt),
  member('read/equals-created', 'description', reads, isAsRecorded, isUnchanged),
  member('read/equals-created', 'status', reads, isAsRecorded, isUnchanged),
  member('update/read-back', 'description', reads, isAsRecorded),
  member('update/read-back', 'status', reads, isAsRecorded),
  member('secrecy/rendering', 'token', reads, isRenderedLawfully),
  member('secrecy/rendering-after-creation', 'token', ['update'], isRenderedLawfully),
];

function rowsIn({ seen: { body } }: Shown): readonly JsonObject[] {
  if (!isObject(body)) return [];
  const rows = body.authorizations;
  return Array.isArray(rows) ? (rows as readonly Json[]).filter(isObject) : [body];
}

function isDefault(row: JsonObject): boolean {
  return row.status === 'active';
}

/** Whether a row shows what the step asked for, and where it asked for nothing, what was there. */
function isAsAsked(row: JsonObject, { step, situation: { record } }: Turn): boolean {
  if (step.kind !== 'create' && step.kind !== 'update') return true;
  const status = step.status ?? record?.standing ?? 'active';
  const description = step.description ?? record?.description ?? '';
  return row.status === status && withoutMark(row.description) === description;
}

function isAsRecorded(row: JsonObject, { situation: { records } }: Turn): boolean {
  const record = recordOf(row, records);
  return (
    record === undefined || (row.status === record.standing && withoutMark(row.description) === record.description)
  );
}

function isUnchanged({ situation: { records } }: Turn): boolean {
  return records.every(
    ({ step, standing, description }) =>
      step !== null && standing === (step.status ?? 'active') && description === (step.description ?? ''),
  );
}

/** What the sequence made under the name of a row. */
export function recordOf(
  { id }: JsonObject,
  records: readonly Readonly<MadeRecord>[],
): Readonly<MadeRecord> | undefined {
  const [, number] = /^<authorization (\d+)>$/.exec(String(id)) ?? [];
  return records[Number(number) - 1];
}

/** What is sent as a description carries the mark of the run behind it. */
function withoutMark(value: Json | undefined): string {
  return String(value).replace(/ ?<mark>$/, '');
}

function isRenderedLawfully({ token }: JsonObject, _turn: Turn, { profile }: Setting): boolean {
  const rendering: TokenRendering | undefined =
    token === ''
      ? 'empty'
      : token === 'redacted'
        ? 'redacted'
        : /^<token \d+>$/.test(String(token))
          ? 'visible'
          : undefined;
  return rendering !== undefined && profile.tokenOnRead.value.includes(rendering);
}
