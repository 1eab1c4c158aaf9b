import type { Answer } from '../answer.ts';
import type { Application } from '../application.ts';
import type { Request } from '../request.ts';
import { authenticate } from './authenticate.ts';
import type { Call, Route } from './call.ts';
import { Failure } from './failure.ts';
import type { Release } from './releases.ts';
import { bare, handlerFailure, middlewareFailure, pageNotFound } from './replies.ts';
import { routedPath } from './resource-ids.ts';
import { type Match, matching } from './route-match.ts';
import type { State } from './state.ts';

/** An application that answers as a release does: authentication first, then path and method, then the handler. */
export function imitated(release: Release, state: State, routes: readonly Route[]): Application {
  return async (request) => {
    const answer = answered(release, state, routes, request);
    return { ...answer, headers: { ...commonHeaders(release, request), ...answer.headers } };
  };
}

function answered(release: Release, state: State, routes: readonly Route[], request: Request): Answer {
  if (request.method === 'OPTIONS') return preflight(request);
  const match = matching(routes, request.method, routedPath(request.path));
  const call = { state, release, request, parameters: match.kind === 'route' ? match.parameters : [] };
  const route = match.kind === 'route' ? match.route : undefined;
  if (route?.open === true) return settled(handlerFailure, () => route.handle(call));
  return settled(middlewareFailure, () => {
    const caller = authenticate(state, request.headers);
    return settled(handlerFailure, () => guarded(match, { ...call, caller }));
  });
}

function guarded(match: Match, call: Call): Answer {
  if (match.kind === 'route') return match.route.handle(call);
  if (match.kind === 'other-method') return bare(405);
  if (match.kind === 'known-resource') return pageNotFound();
  throw new Failure('not found', 'path not found');
}

function settled(failed: (failure: Failure) => Answer, answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    return failed(error instanceof Failure ? error : new Failure('internal error', String(error)));
  }
}

/** OPTIONS needs no credential (influxdb kit/transport/http/middleware.go:SkipOptions, SetCORS). */
function preflight(request: Request): Answer {
  if (request.headers.origin === undefined) return bare(405);
  return bare(204, {
    'access-control-allow-methods': 'POST, GET, OPTIONS, PUT, DELETE, PATCH',
    'access-control-allow-headers': 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization, User-Agent',
  });
}

function commonHeaders(release: Release, request: Request): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  const allowed = origin === undefined ? {} : { 'access-control-allow-origin': origin };
  return { 'x-influxdb-build': 'OSS', 'x-influxdb-version': release.version, ...allowed };
}
