import type { Problem } from '../http/problem.ts';
import type { Request } from '../http/request.ts';

/** Decisions on what a request leads to, and on what becomes of one that is refused. */
export interface RoutingDecisions {
  /** The method by which a request is taken to its operation. */
  methodOf(method: string, request: Request): string;
  /** The path by which a request is taken to its operation. */
  pathOf(path: string): string;
  /** The problem that a request is answered with, given the one that it ran into. */
  answeredProblem(problem: Problem, request: Request): Problem;
}

/** The method and the path that were sent, and the problem as it is. */
export const routingDecisions: RoutingDecisions = {
  methodOf: (method) => method,
  pathOf: (path) => path,
  answeredProblem: (problem) => problem,
};
