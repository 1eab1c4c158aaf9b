import type { Exchange } from '../../client/http/exchange.ts';
import { fieldLines } from '../../client/http/exchange.ts';
import { fail } from '../../engine/evidence/fail.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { draftOf } from '../../generators/request.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { wireSources } from './sources.ts';

/** Requests of scripts of other origins. */
export const origins = [
  defineRequirement({
    id: 'wire/foreign-origin',
    level: 'must',
    sends:
      'Requests and preflights of origins that nobody can trust: strangers, `null`, and names in which that of the server is a part.',
    demands: 'No answer lets scripts of that origin, or of any, read it with credentials.',
    cites: [wireSources.crossOrigin],
    needs: ['memory'],
    inputs: (setting) => everyRow(strangers(setting)),
    check: async (trial, origin) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      const drafts = [
        draftOf('GetAuthorizationsID', { authID: id }),
        draftOf('GetAuthorizations'),
        draftOf('GetAuthorizationsID', { authID: '00000000000000aa' }),
      ];
      for (const draft of drafts) assertClosed(await trial.main.send({ ...draft, headers: { origin } }), origin);
      const [item, list] = drafts;
      for (const draft of [item, list]) {
        if (draft === undefined) continue;
        assertClosed(await trial.anonymous.send({ ...draft, headers: { origin } }), origin);
        assertClosed(await trial.anonymous.send(preflight(draft, origin)), origin);
      }
    },
  }),
] as const;

/** Origins that no list of trusted ones holds, whatever the server is called. */
function strangers({ plan }: Setting): readonly string[] {
  const { protocol, host, hostname, port } = new URL(plan.url);
  const stranger = `${crypto.randomUUID()}.example`;
  return [
    `https://${stranger}`,
    'null',
    `${protocol}//${hostname}.${stranger}${port === '' ? '' : `:${port}`}`,
    `${protocol}//${stranger.replaceAll('.', '-')}${host}`,
    `https://${stranger}, ${protocol}//${host}`,
  ];
}

function preflight({ path }: RequestDraft, origin: string): RequestDraft {
  const headers = {
    origin,
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'authorization, content-type',
  };
  return { operation: null, method: 'OPTIONS', path, headers };
}

/** Asserts that an answer is not for scripts of an origin that act in the name of whoever is signed in. */
function assertClosed(sent: Exchange, origin: string): void {
  const values = (wanted: string) =>
    fieldLines(sent.answer.headers).flatMap(([name, value]) => (name === wanted ? [value.trim()] : []));
  const credentials = values('access-control-allow-credentials').includes('true');
  const open = values('access-control-allow-origin').find((value) => value === '*' || value === origin);
  if (credentials && open !== undefined)
    fail(new Violation(['an answer that is closed to other origins'], `${open} allowed with credentials`), sent);
}
