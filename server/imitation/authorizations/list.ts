import { authorizationNeeds } from '../../reference/access/access.ts';
import type { Answer } from '../../reference/http/answer.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import { refusalOf } from '../access/authorize.ts';
import type { Call } from '../call.ts';
import { json } from '../http/replies.ts';
import { selectionOf } from './filters.ts';
import { authorizationView } from './view.ts';

/**
 * `GET /api/v2/authorizations` (influxdb authorization/http_server.go:handleGetAuthorizations): what the caller may
 * not see and what lost its organization or user is left out.
 */
export function listAuthorizations(call: Call): Answer | Promise<Answer> {
  const { store, decisions, request } = call;
  const selects = selectionOf(call);
  return decisions.readAll(store, (all) => {
    const selected = all.filter((item) => isVisible(call, item) && selects(item));
    const rows = decisions.rows(selected, request.query, store).filter((item) => !isOrphan(call, item));
    const authorizations = rows.map((item) => authorizationView(call, item, 'list'));
    const list = { links: decisions.listLinks('/api/v2/authorizations'), authorizations };
    return json(200, list, decisions.readHeaders());
  });
}

function isVisible(call: Call, item: Authorization): boolean {
  const allowed = refusalOf(call, authorizationNeeds('read', item)) === undefined;
  return call.decisions.showsInList(call.caller, item, allowed);
}

function isOrphan({ store }: Call, { orgID, userID }: Authorization): boolean {
  return !store.organizations.has(orgID) || !store.users.has(userID);
}
