import type { OperationId } from '../contract.ts';
import { routes } from '../contract.ts';
import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';

/** Keys of a path item that hold operations (OpenAPI 3.0.3, section "Path Item Object"). */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const routed = new Map(
  Object.entries(routes).map(([id, { method, path }]) => [routeKey(method, path), id as OperationId]),
);

/** The judged operation at a method and path of a document, with or without the path of its servers before it. */
export function operationIdAt(method: string, path: string, servers: Json | undefined): OperationId | undefined {
  for (const prefix of ['', ...serverPaths(servers)]) {
    const id = routed.get(routeKey(method, prefix + path));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The servers that hold for an operation: the innermost list (OpenAPI 3.0.3, section "Server Object"). */
export function serversOf(document: JsonObject, item: JsonObject, operation: JsonObject): Json | undefined {
  return operation.servers ?? item.servers ?? document.servers;
}

/** Method and path as one key in which all parameter names are alike: they do not show on the wire. */
function routeKey(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/+$/, '')}`;
}

function serverPaths(servers: Json | undefined): readonly string[] {
  if (!Array.isArray(servers)) return [];
  return servers.filter(isObject).map(serverPath);
}

function serverPath(server: JsonObject): string {
  const variables = isObject(server.variables) ? server.variables : {};
  const url = String(server.url ?? '').replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    const variable = variables[name];
    return isObject(variable) ? String(variable.default ?? '') : '';
  });
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname.replace(/\/+$/, '') : '';
}
