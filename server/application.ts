import type { Answer } from './answer.ts';
import { authenticate } from './authentication.ts';
import type { World } from './call.ts';
import { internalError, methodNotAllowed, notFound, Problem } from './problem.ts';
import type { Request } from './request.ts';
import { match, type Route } from './router.ts';

/** Answers a request; it never rejects. */
export type Application = (request: Request) => Promise<Answer>;

/** The application that serves routes over a world: authentication first, then path and method, then the handler. */
export function application(world: World, routes: readonly Route[]): Application {
  return async (request) => {
    try {
      return await answer(world, routes, request);
    } catch (error) {
      const problem = error instanceof Problem ? error : internalError();
      return world.decisions.problemAnswer(world.decisions.answeredProblem(problem, request));
    }
  };
}

function answer(world: World, routes: readonly Route[], request: Request): Answer | Promise<Answer> {
  const found = match(routes, world.decisions.methodOf(request.method), request.path);
  if (found.kind === 'route') {
    const { route, parameters } = found;
    const call = { ...world, request, parameters };
    if (route.open) return route.handle(call);
    return route.handle({ ...call, caller: authenticate(world, request, route.operation) });
  }
  if (found.kind === 'unknown-path') {
    if (request.path.startsWith('/api/')) authenticate(world, request, 'none');
    throw notFound('path');
  }
  if (!found.open) authenticate(world, request, 'none');
  throw methodNotAllowed(found.methods);
}
