import type { Json, JsonObject } from './json.ts';
import { isObject } from './json.ts';

/** How a request proves who sends it (OpenAPI 3.0.3, section "Security Scheme Object"). */
export interface SecurityScheme {
  /** The name that the document gives it, which does not show on the wire. */
  readonly name: string;
  /** Such as `apiKey` or `http`; `unknown` where the document does not describe the scheme. */
  readonly type: string;
  /** Where a key stands: the header, query parameter or cookie; null for other schemes. */
  readonly key: { readonly in: string; readonly name: string } | null;
  /** The scheme of HTTP authentication in lower case, such as `basic` or `bearer`; null for other schemes. */
  readonly scheme: string | null;
  /** The scopes that are demanded, in order; roles for schemes other than OAuth 2.0 and OpenID Connect. */
  readonly scopes: readonly string[];
}

/** Schemes that a request has to satisfy together; none where it may come without (section "Security Requirement Object"). */
export type SecurityAlternative = readonly SecurityScheme[];

/**
 * The alternatives of an operation, one of which is enough; those of the document where it has none of its own. Empty
 * where nothing is said or nothing is demanded.
 */
export function securityOf(document: JsonObject, operation: JsonObject): readonly SecurityAlternative[] {
  const alternatives = operation.security ?? document.security;
  if (!Array.isArray(alternatives)) return [];
  const components = isObject(document.components) ? document.components : {};
  const schemes = isObject(components.securitySchemes) ? components.securitySchemes : {};
  return alternatives
    .filter(isObject)
    .map((alternative) => Object.entries(alternative).map(([name, scopes]) => schemeOf(name, schemes[name], scopes)));
}

function schemeOf(name: string, described: Json | undefined, scopes: Json): SecurityScheme {
  const { type = 'unknown', in: place, name: key, scheme } = isObject(described) ? described : {};
  return {
    name,
    type: String(type),
    key: type === 'apiKey' ? { in: String(place), name: String(key) } : null,
    scheme: type === 'http' ? String(scheme).toLowerCase() : null,
    scopes: (Array.isArray(scopes) ? scopes : []).map(String).toSorted(),
  };
}
