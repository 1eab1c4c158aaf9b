import type { Answer } from '../http/answer.ts';
import type { Request } from '../http/request.ts';

/** Decisions on how an answer goes over the wire. */
export interface TransferDecisions {
  /** What goes back for a request that was answered. */
  transferred(answer: Answer, request: Request): Answer;
}

/** As it is: without content codings, validators and headers for other origins. */
export const transferDecisions: TransferDecisions = {
  transferred: (answer) => answer,
};
