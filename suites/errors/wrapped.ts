import { assertStatus } from '../../engine/assertions/assert.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { validBody } from '../../engine/inputs/payloads.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import type { Json } from '../../spec/json.ts';
import { sources } from '../sources.ts';

const wrappings: Readonly<Record<string, (body: Json) => Json>> = {
  'a list of it': (body) => [body],
  'a list of a list of it': (body) => [[body]],
  'a list with it and another': (body) => [body, {}],
  'its text': (body) => JSON.stringify(body),
  'an object with it': (body) => ({ authorization: body }),
  'an object with it as data': (body) => ({ data: body }),
  'an object with it under no name': (body) => ({ '': body }),
};

/** Right bodies, wrapped. */
export const wrapped = [
  defineRequirement({
    id: 'errors/wrapped-payload-refused',
    level: 'must',
    sends: 'A create and a change whose right body is wrapped: in a list, in a text, in another object.',
    demands: 'The create is answered 400, and the change has no effect.',
    cites: [sources.createContent, sources.updateContent, sources.badRequest],
    needs: ['memory'],
    inputs: () => everyRow(Object.keys(wrappings)),
    check: async (trial, name) => {
      const wrap = wrappings[name] ?? ((body: Json) => body);
      const json = wrap(validBody('PostAuthorizations', trial.setting));
      assertStatus(await trial.main.send(draftOf('PostAuthorizations', { body: { json } })), 400);
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const change = wrap(validBody('PatchAuthorizationsID', trial.setting));
      await trial.main.send(draftOf('PatchAuthorizationsID', { authID: made.id, body: { json: change } }));
      await assertUnchanged(trial, made);
    },
  }),
] as const;
