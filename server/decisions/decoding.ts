import type { Status } from '../model.ts';
import { invalid, type Problem } from '../problem.ts';

/** Decisions on how a request is read. */
export interface DecodingDecisions {
  /** The part of a body's text that is read as its JSON document. */
  documentText(text: string): string;
  /** What a status that the contract does not know stands for; undefined leaves it out. Throws a Problem. */
  unknownStatus(text: string): Status | undefined;
  /** The answer to an authorization id in the path that is none. */
  malformedID(): Problem;
}

/** The whole body, only the statuses of the contract, and 400 for what is no id (contract, `GetAuthorizationsID`). */
export const decodingDecisions: DecodingDecisions = {
  documentText: (text) => text,
  unknownStatus: () => {
    throw invalid('status must be active or inactive');
  },
  malformedID: () => invalid('id must have a length of 16 bytes'),
};
