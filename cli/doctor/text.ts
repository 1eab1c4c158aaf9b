import type { Inspection, ShownPermission } from '../../client/inspection/inspect.ts';
import { mayManage } from '../../client/inspection/lacks.ts';
import { type EarlierRun, remainsOf } from '../../client/journal/earlier-runs.ts';
import { counted, labelled, printable } from '../../reports/text/plain-text.ts';
import type { Prognosis } from './prognosis.ts';

/** What is known besides what the server was asked. */
export interface Facts {
  readonly profile: string;
  readonly contradiction: string | null;
  /** Earlier runs that left something. */
  readonly runs: readonly EarlierRun[];
}

/** A diagnosis as text for people, wrapped to some columns. */
export function renderDiagnosis(
  url: string,
  inspection: Inspection,
  facts: Facts,
  prognosis: Prognosis,
  columns?: number,
): string {
  const { server, answeredMs, organization, permissions } = inspection;
  const row = (label: string, texts: readonly string[]): string => labelled(label, texts, columns);
  const lines = [
    row('target', [`${url} answers, in ${Math.max(1, Math.round(answeredMs))} ms`]),
    row('server', [server ?? 'it does not say what it is']),
    row('profile', [facts.profile, ...(facts.contradiction === null ? [] : [facts.contradiction])]),
    row('works in', [`${organization.name ?? 'without a name'} (${organization.id})`]),
    row('token', [ownerOf(inspection)]),
    row('may', permissions === null ? ['its authorization cannot be told from others'] : mayLines(permissions)),
    row('manages', [
      mayManage(inspection) ? 'users and organizations, which a run makes and removes' : 'nothing that can be told',
    ]),
    row(
      'earlier',
      facts.runs.length === 0 ? ['runs left nothing, as far as the journals tell'] : facts.runs.map(leftLine),
    ),
    row('judged', [`${prognosis.judged} of ${counted(prognosis.selected, 'requirement')} can be`]),
    ...prognosis.obstacles.map(({ absence, families }) =>
      row('not', [
        `${absence.reason}: ${absence.note}`,
        [...families].map(([name, count]) => `${name} ${count}`).join(', '),
      ]),
    ),
  ];
  return `${lines.map(printableLines).join('\n')}\n`;
}

function ownerOf({ user, own, authorizations }: Inspection): string {
  const whose = user === null ? 'of a user whom the server does not tell' : `of the user ${user}`;
  const which = own === null ? 'its authorization cannot be told' : `authorization ${own.id} (${own.how})`;
  return `${whose}; ${which}; it sees ${counted(authorizations, 'authorization')}`;
}

function mayLines(permissions: readonly ShownPermission[]): readonly string[] {
  return ['read', 'write'].flatMap((action) => {
    const own = permissions.filter((one) => one.action === action);
    const [everywhere, bounded] = [true, false].map((all) => [
      ...new Set(own.filter((one) => one.everywhere === all).map(({ type }) => type)),
    ]);
    return [
      ...(everywhere?.length ? [`${action} everywhere: ${everywhere.join(', ')}`] : []),
      ...(bounded?.length ? [`${action} in part: ${bounded.join(', ')}`] : []),
    ];
  });
}

function leftLine(run: EarlierRun): string {
  return `run ${run.header.run} of ${run.header.startedAt} may have left ${remainsOf(run)}; see tokenproof clean`;
}

/** What a server says must not steer a terminal. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
