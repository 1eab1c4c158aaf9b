import type { Application } from '../reference/application.ts';
import type { Answer } from '../reference/http/answer.ts';
import { Problem } from '../reference/http/problem.ts';
import type { Request } from '../reference/http/request.ts';
import { authenticate } from './access/authenticate.ts';
import type { Call, OpenCall, Route, ServerContext } from './call.ts';
import { Failure } from './http/failure.ts';
import { bare, compact, pageNotFound } from './http/replies.ts';
import { routedPath } from './http/resource-ids.ts';
import { type Match, matching } from './http/route-match.ts';
import type { Release } from './releases.ts';

/** An application that answers as a release does: authentication first, then path and method, then the handler. */
export function imitated(context: ServerContext, routes: readonly Route[]): Application {
  return async (request) => {
    const answer = await answered(context, routes, request);
    const headers = { ...commonHeaders(context.release, request), ...answer.headers };
    return context.decisions.transferred({ ...answer, headers }, request);
  };
}

async function answered(context: ServerContext, routes: readonly Route[], request: Request): Promise<Answer> {
  if (request.method === 'OPTIONS') return preflight(request);
  const match = matching(
    routes,
    context.decisions.methodOf(request.method, request),
    routedPath(context.decisions.pathOf(request.path)),
  );
  const call = { ...context, request, parameters: match.kind === 'route' ? match.parameters : [] };
  const route = match.kind === 'route' ? match.route : undefined;
  if (route?.open === true) return settled(call, () => route.handle(call));
  try {
    const caller = authenticate(context, request, route?.operation ?? 'none');
    return settled(call, () => guarded(match, { ...call, caller }));
  } catch (error) {
    return compact(failed(call, error));
  }
}

function guarded(match: Match, call: Call): Answer | Promise<Answer> {
  if (match.kind === 'route' && !match.route.open) return match.route.handle(call);
  if (match.kind === 'other-method') return bare(405);
  if (match.kind === 'known-resource') return pageNotFound();
  throw new Failure('not found', 'path not found');
}

async function settled(call: OpenCall, answer: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    return failed(call, error);
  }
}

function failed({ request, decisions }: OpenCall, error: unknown): Answer {
  const problem = error instanceof Problem ? error : new Failure('internal error', String(error));
  return decisions.problemAnswer(decisions.answeredProblem(problem, request));
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
