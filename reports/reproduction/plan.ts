import { bodyText, type Exchange, isRewritten } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Found } from '../report/findings.ts';
import { type Bindings, bindingsOf, removalsOf } from './bindings.ts';
import { comparable } from './comparable.ts';
import { lookupSteps } from './lookups.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Step } from './step.ts';
import { filled, type Template, valuesIn } from './template.ts';

/** A finding as requests that anyone can send: ids and secrets are variables that answers or the environment bind. */
export interface ReproductionPlan {
  /** Variables that whoever sends it has to give, and what each stands for. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** Paths that take away what the steps make, the newest first. */
  readonly removals: readonly Template[];
  /** The body of the last answer, with variables as `<name>`, made comparable; null where the report cuts it. */
  readonly answer: string | null;
  /** What the body of the last answer has to hold, or must not, where its status alone does not tell. */
  readonly marks: readonly Mark[];
  /** Why it cannot be sent as it was; null where it can. */
  readonly obstacle: string | null;
}

/** Whether the status of the last answer is what was found. */
export function isToldByStatus({ actual }: Finding): boolean {
  return /^status \d+( |$)/.test(actual);
}

const overlapping = 'The calls of the finding overlapped, which only the replay command of tokenproof does again.';

/** How to send the requests of a finding again. */
export function planOf({ finding }: Found): ReproductionPlan {
  const { exchanges, timeline = [] } = finding;
  const bindings = bindingsOf(exchanges);
  const lookups = bindings.lookups.map((name) => lookupSteps[name]);
  const probe: Template = ['/api/v2/authorizations/', { variable: 'probeID' }];
  return {
    inputs: { ...bindings.inputs, TOKEN: 'an all-access or operator token' },
    steps: [...lookups, ...exchanges.map((exchange, index) => stepOf(exchange, index, bindings))],
    removals: [...removalsOf(exchanges, bindings), ...(bindings.lookups.includes('userID') ? [probe] : [])],
    answer: answerOf(exchanges, bindings),
    marks: isToldByStatus(finding) ? [] : marksOf(exchanges, bindings),
    obstacle: timeline.length > 0 ? overlapping : (exchanges.map(obstacleOf).find((one) => one !== null) ?? null),
  };
}

/** What cannot be sent as it was. */
function obstacleOf({ at, draft, sent }: Exchange, index: number): string | null {
  const number = index + 1;
  if (at?.address !== undefined)
    return `Request ${number} of the finding went to ${at.address}, whatever its name stands for.`;
  if (isCut(bodyText(draft) ?? '')) return `The report cuts the body of request ${number} of the finding.`;
  if (isRewritten(draft.path)) return `The path of request ${number} is sent as it is by \`curl --path-as-is\` alone.`;
  if (Object.values(sent).some((value) => value.includes('\n')))
    return `Request ${number} of the finding has a header field twice.`;
  if (draft.body === undefined || !('base64' in draft.body)) return null;
  const text = Buffer.from(draft.body.base64, 'base64').toString('latin1').replaceAll('\0', '');
  return valuesIn(text).length === 0 ? null : `The bytes of request ${number} of the finding hold ids of the run.`;
}

function answerOf(exchanges: readonly Exchange[], { variables }: Bindings): string | null {
  const body = exchanges.at(-1)?.answer.body ?? '';
  if (isCut(body)) return null;
  const before = exchanges.slice(0, -1).map(({ answer }) => answer.body);
  const parts = filled(body, variables).map((part) => (typeof part === 'string' ? part : `<${part.variable}>`));
  return comparable(parts.join(''), before.join('\n'));
}

function isCut(text: string): boolean {
  return /… \(\d+ more characters\)$/.test(text);
}

function stepOf({ answer, as, at, draft, sent, setup }: Exchange, index: number, bindings: Bindings): Step {
  const template = (text: string): Template => filled(text, bindings.variables);
  const headers = Object.entries(sent).map(([name, value]) => [name, template(value)] as const);
  const text = bodyText(draft);
  const bytes = draft.body !== undefined && 'base64' in draft.body ? draft.body : null;
  return {
    ...{
      as,
      at: at?.url ?? null,
      setup,
      method: draft.method,
      path: template(draft.path),
      headers: Object.fromEntries(headers),
    },
    query: (draft.query ?? []).map(([name, value]) => [name, template(value)] as const),
    body: bytes ?? (text === null ? null : template(text)),
    status: answer.status,
    captures: bindings.captures[index] ?? [],
  };
}
