import type { Exchange } from '../http/exchange.ts';
import { isId } from '../ownership/identifier.ts';
import { type Caller, itemsIn, objectIn, refusalOf, succeeded, textOf, tokenOf } from './caller.ts';
import { OrganizationError, TargetError } from './preparation-error.ts';

/** The organizations that are named where one has to be chosen. */
const shown = 5;

/** An organization by id, and by name where it is known. */
export interface Organization {
  readonly id: string;
  readonly name: string | null;
}

/** How the organization to work in is given; at most one is needed. */
export interface OrganizationChoice {
  readonly id: string | null;
  readonly name: string | null;
  /** What the names of organizations begin with that earlier runs left behind, of which none is meant. */
  readonly remains?: readonly string[];
}

/**
 * The organizations that a caller sees.
 * @throws TargetError where a success shows no list of them.
 */
export async function organizationsOf(caller: Caller, query: Record<string, string> = {}) {
  const exchange = await list(caller, query);
  const organizations = itemsIn(exchange, 'orgs').flatMap((item): readonly Organization[] => {
    return isId(item.id) ? [{ id: item.id, name: textOf(item, 'name') }] : [];
  });
  return { exchange, organizations };
}

/**
 * The organization to work in: the one that was given, or the only one that the caller sees. A token that may read no
 * organization at all sees none; one whose id was given is believed then.
 * @throws OrganizationError where there is no such one, or no way to tell.
 */
export async function findOrganization(caller: Caller, choice: OrganizationChoice): Promise<Organization> {
  const { id, name, remains = [] } = choice;
  if (id !== null) return findById(caller, id);
  if (name !== null) return findByName(caller, name);
  const { exchange, organizations } = await organizationsOf(caller);
  const meant = organizations.filter(({ name: called }) => !remains.some((prefix) => called?.startsWith(prefix)));
  const [only, another] = meant;
  if (only !== undefined && another === undefined) return only;
  const seen = succeeded(exchange)
    ? `The token sees ${organizations.length} organizations${named(meant)}.`
    : `The organizations cannot be listed (${refusalOf(exchange)}).`;
  throw new OrganizationError('ORGANIZATION_NOT_GIVEN', seen, 'Name the one to work in with --org or --org-id.');
}

/** The first of some organizations, as `: "a", "b" and 3 more`. */
function named(organizations: readonly Organization[]): string {
  if (organizations.length === 0) return '';
  const first = organizations.slice(0, shown).map(({ id, name }) => (name === null ? id : `"${name}"`));
  const more = organizations.length - first.length;
  return `: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Asks for a list of organizations. Throws TargetError where a success shows none. */
async function list(caller: Caller, query: Record<string, string>): Promise<Exchange> {
  const exchange = await caller.get('/api/v2/orgs', query);
  if (!succeeded(exchange) || Array.isArray(objectIn(exchange).orgs)) return exchange;
  const sentence = 'The target answers GET /api/v2/orgs with what is no list of organizations.';
  throw new TargetError('TARGET_GARBLED', sentence, 'Check the server, and what stands between it and this machine.');
}

async function findById(caller: Caller, id: string): Promise<Organization> {
  const exchange = await list(caller, { orgID: id });
  const item = itemsIn(exchange, 'orgs').find((one) => textOf(one, 'id') === id.toLowerCase());
  if (item !== undefined) return { id: id.toLowerCase(), name: textOf(item, 'name') };
  const blind = succeeded(exchange) && (await organizationsOf(caller)).organizations.length === 0;
  if (blind) return { id: id.toLowerCase(), name: null };
  if (!succeeded(exchange) && ![400, 404].includes(exchange.answer.status)) return { id: id.toLowerCase(), name: null };
  throw notFound(caller, `with the id ${id}`);
}

async function findByName(caller: Caller, name: string): Promise<Organization> {
  const asked = await organizationsOf(caller, { org: name });
  const all = asked.organizations.length > 0 ? asked : await organizationsOf(caller);
  const found = all.organizations.find((one) => one.name === name);
  if (found === undefined) throw notFound(caller, `called "${name}"`);
  return found;
}

function notFound({ principal }: Caller, which: string): OrganizationError {
  const cure = 'Give an organization that the token may read, with --org or --org-id.';
  return new OrganizationError(
    'ORGANIZATION_NOT_FOUND',
    `The ${tokenOf(principal)} sees no organization ${which}.`,
    cure,
  );
}
