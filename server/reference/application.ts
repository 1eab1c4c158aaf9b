import { authenticate } from './access/authentication.ts';
import type { ServerContext } from './call.ts';
import type { Answer } from './http/answer.ts';
import { internalError, methodNotAllowed, notFound, Problem } from './http/problem.ts';
import type { Request } from './http/request.ts';
import { match, type Route } from './http/router.ts';

/** Answers a request; it never rejects. */
export type Application = (request: Request) => Promise<Answer>;

/** The application that serves routes: authentication first, then path and method, then the handler. */
export function application(context: ServerContext, routes: readonly Route[]): Application {
  return async (request) => context.decisions.transferred(await answered(context, routes, request), request);
}

async function answered(context: ServerContext, routes: readonly Route[], request: Request): Promise<Answer> {
  try {
    return await answer(context, routes, request);
  } catch (error) {
    const problem = error instanceof Problem ? error : internalError();
    return context.decisions.problemAnswer(context.decisions.answeredProblem(problem, request));
  }
}

function answer(context: ServerContext, routes: readonly Route[], request: Request): Answer | Promise<Answer> {
  const found = match(
    routes,
    context.decisions.methodOf(request.method, request),
    context.decisions.pathOf(request.path),
  );
  if (found.kind === 'route') {
    const { route, parameters } = found;
    const call = { ...context, request, parameters };
    if (route.open) return route.handle(call);
    return route.handle({ ...call, caller: authenticate(context, request, route.operation) });
  }
  if (found.kind === 'unknown-path') {
    if (request.path.startsWith('/api/')) authenticate(context, request, 'none');
    throw notFound('path');
  }
  if (!found.open) authenticate(context, request, 'none');
  throw methodNotAllowed(found.methods);
}
