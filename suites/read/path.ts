import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** Where a request could name another authorization than its path does. */
const parameters = ['id', 'authID', 'authorizationID', 'auth_id'] as const;

/** What names an authorization. */
export const path = [
  defineRequirement({
    id: 'read/path-alone-names',
    level: 'must',
    sends: 'An authorization is read and changed while the query names another one that exists.',
    demands: 'The one of the path is shown and changed, or the request refused, and the other stays as it was.',
    cites: [sources.read, sources.updateID, sources.objectLevel],
    needs: ['memory'],
    inputs: () => everyRow(parameters),
    check: async (trial, name) => {
      const permissions = buckets(trial.setting);
      const one = await trial.prepare({ permissions, description: 'named by the path' });
      const other = await trial.prepare({ permissions, description: 'named by the query' });
      const query = [[name, other.id] as const];
      const changes = trial.changes({ description: 'changed by the path' });
      for (const [draft, description] of [
        [draftOf('GetAuthorizationsID', { authID: one.id, query }), one.body.description],
        [draftOf('PatchAuthorizationsID', { authID: one.id, query, body: { json: changes } }), changes.description],
      ] as const) {
        const sent = await trial.main.send(draft);
        if (sent.answer.status >= 400 && sent.answer.status < 500) continue;
        const shown = objectIn(assertStatus(sent, 200));
        assertEqual('id shown', shown.id, one.id);
        assertEqual('description shown', shown.description, description);
      }
      const left = objectIn(assertStatus(await trial.main.read(other.id), 200));
      assertEqual('description of the other', left.description, other.body.description);
    },
  }),
] as const;
