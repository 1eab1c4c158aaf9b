import type { Caller, Permission } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** How many permissions a token has that loses one of them. */
const affected = { from: 6, to: 12 };

/** What a creation may name (contract `#/components/schemas/AuthorizationPostRequest`), and what only answers show. */
const known = new Set(['orgID', 'userID', 'status', 'description', 'permissions', 'id', 'token', 'org', 'user']);

/** How the permissions of a token are put together wrongly, although each alone is understood. */
export const lawsFaults: readonly Fault[] = [
  {
    id: 'most-specific-permission-wins',
    breaks: 'laws/more-forbids-nothing',
    says: 'Where a token has a permission for one resource, its wider ones for the same action and type do not count.',
    override: ({ consulted }) => ({ consulted: ofTokens(consulted, mostSpecific) }),
  },
  {
    id: 'named-authorization-shown',
    breaks: 'laws/narrower-enables-nothing',
    says: 'A list shows an authorization to whoever has a permission for it by its id, whatever it lets its holder do.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        caller.permissions.some(({ resource: { type, id } }) => type === 'authorizations' && id === item.id) ||
        showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'sixth-permission-dropped',
    breaks: 'laws/order-irrelevant',
    says: 'Of a token with six to twelve permissions the sixth does not count when the token is used.',
    override: ({ consulted }) => ({
      consulted: ofTokens(consulted, (all) =>
        all.length >= affected.from && all.length <= affected.to ? all.toSpliced(affected.from - 1, 1) : all,
      ),
    }),
  },
  {
    id: 'repeated-permission-cancelled',
    breaks: 'laws/repetition-irrelevant',
    says: 'A permission that a token has twice does not count.',
    override: ({ consulted }) => ({
      consulted: ofTokens(consulted, (all) =>
        all.filter((one) => all.filter((other) => isSame(one, other)).length % 2),
      ),
    }),
  },
  {
    id: 'permissions-before-organization-lost',
    breaks: 'laws/key-order-irrelevant',
    says: 'Permissions that stand before the organization in the body of a creation are not read.',
    override: ({ documentText }) => ({
      documentText: (text, method) => {
        const early = method === 'POST' && text.indexOf('"permissions"') < text.indexOf('"orgID"');
        return documentText(early ? text.replace('"permissions"', '"unread"') : text, method);
      },
    }),
  },
  {
    id: 'unknown-property-resets-status',
    breaks: 'laws/unknown-properties-irrelevant',
    says: 'A creation with a property that the contract does not know is active, whatever status it names.',
    override: ({ documentText }) => ({
      documentText: (text, method) => documentText(method === 'POST' ? withoutStatus(text) : text, method),
    }),
  },
  {
    id: 'status-on-own-line-unread',
    breaks: 'laws/json-spelling-irrelevant',
    says: 'A status that stands on a line of its own is not read.',
    override: ({ documentText }) => ({
      documentText: (text, method) => documentText(text.replace(/(\n\s*)"status"/, '$1"unread"'), method),
    }),
  },
];

/** What counts of the permissions of tokens, not of sessions. */
function ofTokens(
  consulted: (caller: Caller) => readonly Permission[],
  counted: (all: readonly Permission[]) => readonly Permission[],
): (caller: Caller) => readonly Permission[] {
  return (caller) => (caller.authorization === undefined ? consulted(caller) : counted(consulted(caller)));
}

function mostSpecific(all: readonly Permission[]): readonly Permission[] {
  const specific = all.filter(({ resource }) => resource.id !== undefined);
  const isOutdone = ({ action, resource }: Permission) =>
    resource.id === undefined && specific.some((one) => one.action === action && one.resource.type === resource.type);
  return all.filter((one) => !isOutdone(one));
}

function isSame(one: Permission, other: Permission): boolean {
  return (
    one.action === other.action &&
    one.resource.type === other.resource.type &&
    one.resource.id === other.resource.id &&
    one.resource.orgID === other.resource.orgID
  );
}

/** A document whose status is not read, where it is an object with a property that is not known. */
function withoutStatus(text: string): string {
  const document = parsed(text);
  const names = typeof document === 'object' && document !== null ? Object.keys(document) : [];
  return names.every((name) => known.has(name)) ? text : text.replace('"status"', '"unread"');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
