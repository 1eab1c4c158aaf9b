import { invalid, type Problem } from '../http/problem.ts';
import type { Members } from '../http/shape.ts';
import type { Authorization, Status } from '../model/entities.ts';

/** Decisions on how a request is read. */
export interface DecodingDecisions {
  /** The part of a body's text that is read as its JSON document, in a request with a method. */
  documentText(text: string, method: string): string;
  /** Whether a body is read that is said to be of a media type: the value of `Content-Type`. */
  acceptsMediaType(type: string): boolean;
  /** The bytes of a body as they are decoded. */
  documentBytes(bytes: Uint8Array): Uint8Array;
  /** The members of a creation that are looked at. */
  creationMembers(body: Members): Members;
  /** The members of an update that are looked at. */
  updateMembers(body: Members): Members;
  /** What a status that the contract does not know stands for; undefined leaves it out. Throws a Problem. */
  unknownStatus(text: string, request: 'creation' | 'update'): Status | undefined;
  /** What of the properties that only the server may set is taken from the body of a creation. */
  takenAtCreation(body: Members): Partial<Authorization>;
  /** What of the properties that never change is taken from the body of an update. */
  takenAtUpdate(body: Members): Partial<Authorization>;
  /** Throws the Problem that a creation without permissions is answered with, unless it is let through. */
  refuseNoPermissions(): void;
  /** The answer to an authorization id in the path that is none. */
  malformedID(text: string): Problem;
  /** Throws the Problem that a filter by an id that is none is answered with, unless the filter is left out. */
  refuseMalformedFilter(name: string, text: string): void;
}

const jsonTypes = /^application\/(json|[^/;\s]+\+json)$/i;

/** The whole body, nothing but what the contract knows, and 400 for the rest (contract, `PostAuthorizations`). */
export const decodingDecisions: DecodingDecisions = {
  documentText: (text) => text,
  acceptsMediaType: (type) => jsonTypes.test(type.split(';')[0]?.trim() ?? ''),
  documentBytes: (bytes) => bytes,
  creationMembers: (body) => body,
  updateMembers: (body) => body,
  unknownStatus: () => {
    throw invalid('status must be active or inactive');
  },
  takenAtCreation: () => ({}),
  takenAtUpdate: () => ({}),
  refuseNoPermissions: () => {
    throw invalid('permissions must not be empty');
  },
  malformedID: () => invalid('id must have a length of 16 bytes'),
  refuseMalformedFilter: (name) => {
    throw invalid(`${name} must be an id of 16 hexadecimal digits`);
  },
};
