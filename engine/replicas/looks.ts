import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { holderOf, type Principal } from '../../client/principal.ts';
import { isObject, type JsonObject } from '../../spec/json.ts';
import { hidingRefusals, show } from '../assertions/assert.ts';
import { type Authorization, visibleRows } from '../assertions/authorization.ts';
import type { Trial } from '../cases/trial.ts';
import type { Look } from './look.ts';

const status = ({ answer }: Exchange): string => `status ${answer.status}`;

/** A token, or whatever else a principal presents, is accepted: used to list authorizations, unless told. */
export function accepted(as: Principal, use: Look['ask'] = (caller) => caller.list()): Look {
  return {
    as,
    ask: use,
    isSo: ({ answer }) => answer.status === 200,
    expected: 'status 200',
    came: status,
  };
}

/** It is refused. */
export function refused(as: Principal, use?: Look['ask']): Look {
  const statuses: readonly number[] = hidingRefusals;
  return {
    ...accepted(as, use),
    isSo: ({ answer }) => statuses.includes(answer.status),
    expected: `status ${hidingRefusals.join(' or ')}`,
  };
}

/** The holder of the token of an authorization. */
export function holder({ token }: Authorization, name: string): Principal {
  return holderOf(token, name);
}

/** A resource is there for the main principal. */
export function there({ setting }: Trial, path: string): Look {
  return {
    ...accepted(setting.plan.principals.main),
    ask: (caller) => caller.send({ operation: null, method: 'GET', path }),
  };
}

/** An authorization is shown under its id, with some members. */
export function shownWith({ setting }: Trial, id: string, members: JsonObject): Look {
  const entries = Object.entries(members);
  const bodyOf = ({ answer }: Exchange): JsonObject => {
    const body = answer.status === 200 ? jsonOf(answer) : undefined;
    return isObject(body) ? body : {};
  };
  return {
    as: setting.plan.principals.main,
    ask: (caller) => caller.read(id),
    isSo: (sent) => sent.answer.status === 200 && entries.every(([name, value]) => bodyOf(sent)[name] === value),
    expected: ['status 200', ...entries.map(([name, value]) => `${name} ${show(value)}`)].join(' with '),
    came: (sent) => [status(sent), ...entries.map(([name]) => `${name} ${show(bodyOf(sent)[name])}`)].join(' with '),
  };
}

/** An authorization is not shown under its id. */
export function notShown({ setting }: Trial, id: string): Look {
  return {
    ...accepted(setting.plan.principals.main),
    ask: (caller) => caller.read(id),
    isSo: ({ answer }) => answer.status === 404,
    expected: 'status 404',
  };
}

/** A list shows an authorization, or does not. */
export function listed({ setting }: Trial, id: string, isListed: boolean): Look {
  const { orgID, ...as } = setting.plan.principals.main;
  const has = (sent: Exchange): boolean => visibleRows(sent).some((row) => row.id === id);
  const words = (shown: boolean): string => `${shown ? 'a' : 'no'} row for ${id}`;
  return {
    as,
    ask: (caller) => caller.list([['orgID', orgID]]),
    isSo: (sent) => sent.answer.status === 200 && has(sent) === isListed,
    expected: words(isListed),
    came: (sent) => (sent.answer.status === 200 ? words(has(sent)) : status(sent)),
  };
}
