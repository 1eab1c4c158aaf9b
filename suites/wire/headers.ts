import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions, rowsIn } from '../../engine/assertions/authorization.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';
import { asking } from './asking.ts';
import { wireSources } from './sources.ts';

/** A context as the vendor's reference shows it, one that is no JSON, and one that is long. */
const spans = [
  '{"trace_id":"1","span_id":"1","baggage":{"key":"value"}}',
  'trace_id,1,span_id,1,baggage,[key,value]',
  `{"trace_id":"0","span_id":"0","baggage":{"user":"${'x'.repeat(1_000)}"}}`,
];

/** What JSON is among, as RFC 9110 section 12.5.1 has it. */
const takingJson = [
  '*/*',
  'application/*',
  'APPLICATION/JSON',
  'text/html, application/json;q=0.1',
  'application/json;q=0.9, */*;q=0.1',
  'application/xml;q=1.0, text/csv;q=0.9, */*;q=0.001',
];

/** What JSON is not among. */
const takingOthers = ['text/html', 'application/xml, text/csv', 'application/json;q=0, text/html'];

/** Headers that are sent along and ask for nothing else. */
export const headers = [
  defineRequirement({
    id: 'wire/trace-span',
    level: 'must',
    sends:
      'Every operation is sent with a `Zap-Trace-Span`, the same in all requests of a trace, by two callers and before and after a change.',
    demands: 'Each is answered, and has its effect, as without.',
    cites: [wireSources.span, sources.updated, sources.read],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(spans),
    check: async (trial, span) => {
      const permissions = buckets(trial.setting);
      const traced = asking(trial.main, { 'Zap-Trace-Span': span });
      const stranger = asking(await trial.prepareHolder(permissions), { 'Zap-Trace-Span': span });
      const made = objectIn(assertStatus(await traced.create(trial.body({ permissions })), 201));
      const id = String(made.id);
      assertEqual('permissions', permissionsOf(made), plainPermissions(permissions));
      const plain = objectIn(assertStatus(await trial.main.read(id), 200));
      assertEqual('authorization', objectIn(assertStatus(await traced.read(id), 200)), plain);
      assertStatus(await stranger.read(id), ...hidingRefusals);
      const changed = objectIn(assertStatus(await traced.update(id, { status: 'inactive' }), 200));
      assertEqual('status', changed.status, 'inactive');
      assertEqual('authorization', objectIn(assertStatus(await traced.read(id), 200)), changed);
      const listed = rowsIn(assertStatus(await traced.list(), 200)).filter((row) => row.id === id);
      assertEqual('rows', listed, [changed]);
      assertStatus(await traced.remove(id), 204);
      assertStatus(await traced.read(id), 404);
    },
  }),
  defineRequirement({
    id: 'wire/accept',
    level: 'must',
    sends:
      'An authorization is read and listed with `Accept` fields that take JSON, prefer something else, or do not take it.',
    demands: 'The answer is the JSON of a plain request; where JSON is not taken, that or 406.',
    cites: [wireSources.accept, sources.read, sources.list],
    needs: ['memory'],
    inputs: () => tableFor(['read', 'list'] as const),
    check: async (trial, table) => {
      const [operation] = table;
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      const plain = objectIn(assertStatus(await trial.main.read(id), 200));
      for (const accept of rowsAt([...takingJson, ...takingOthers], table)) {
        const headers = { accept };
        const draft =
          operation === 'read'
            ? draftOf('GetAuthorizationsID', { authID: id, headers })
            : draftOf('GetAuthorizations', { headers });
        const others = takingOthers.includes(accept);
        // The contracts do not list 406, which a server may answer all the same.
        const sent = await trial.main.send(others ? { ...draft, operation: null } : draft);
        assertStatus(sent, 200, ...(others ? [406] : []));
        if (sent.answer.status === 406) continue;
        const shown = operation === 'read' ? objectIn(sent) : rowsIn(sent).find((row) => row.id === id);
        assertEqual(`with Accept ${accept} the authorization`, shown, plain);
      }
    },
  }),
] as const;
