import { draftOf } from '../../generators/request.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';

/** A request that carries a token where something else belongs, given the body of a lawful creation. */
type Misplacement = (token: string, body: JsonObject) => RequestDraft;

const query = (name: string) => (token: string) => draftOf('GetAuthorizations', { query: [[name, token]] });
const created = (body: JsonObject) => draftOf('PostAuthorizations', { body: { json: body } });

/** The places in which a token lands when settings are mixed up. */
export const misplaced: Readonly<Record<string, Misplacement>> = {
  'as the id': (token) => draftOf('GetAuthorizationsID', { authID: token }),
  'as userID': query('userID'),
  'as orgID': query('orgID'),
  'as user': query('user'),
  'as org': query('org'),
  'as the status': (token, body) => created({ ...body, status: token }),
  'as the organization': (token, body) => created({ ...body, orgID: token }),
  'as a type': (token, body) => created({ ...body, permissions: [{ action: 'read', resource: { type: token } }] }),
  'in a body that is not JSON': (token) => draftOf('PostAuthorizations', { body: { text: `{"description":${token}` } }),
};
