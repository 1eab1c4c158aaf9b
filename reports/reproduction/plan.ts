import { bodyText, type Exchange, isRewritten } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Found } from '../report/findings.ts';
import { type Bindings, bindingsOf, removalsOf } from './bindings.ts';
import { comparable } from './comparable.ts';
import { lookupOf } from './lookups.ts';
import { type Mark, marksOf } from './marks.ts';
import { provisionRemovals, provisionSteps } from './provisions.ts';
import type { Step } from './step.ts';
import { filled, type Template, valuesIn } from './template.ts';

/** A finding as requests that anyone can send: ids and secrets are variables that answers or the environment bind. */
export interface ReproductionPlan {
  /** Variables that whoever sends it has to give, and what each stands for. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** How many of the steps stand before those of the finding. */
  readonly beforehand: number;
  /** The variables that stand for something in the answers of the run. */
  readonly known: readonly string[];
  /** Paths that take away what the steps make, the newest first. */
  readonly removals: readonly Template[];
  /** The body of the last answer, with variables as `<name>`, made comparable; null where the report cuts it. */
  readonly answer: string | null;
  /** What the body of the last answer has to hold, or must not, where its status alone does not tell. */
  readonly marks: readonly Mark[];
  /** Why it cannot be sent as it was; null where it can. */
  readonly obstacle: string | null;
  /** How often it is tried until it shows; 1 unless calls overlapped. */
  readonly tries: number;
}

/** Whether the status of the last answer is what was found. */
export function isToldByStatus({ actual }: Finding): boolean {
  return /^status \d+( |$)/.test(actual);
}

const outOfBody =
  'What was found is in secrets or fields of the answer, which only the replay command of tokenproof judges.';

/** Whether a finding is about a secret or a cookie itself, which a report only names. */
function isOutOfBody({ actual, expected: [first = ''] }: Finding): boolean {
  return !actual.startsWith('a token that is ') && /^(?:an?|each of|\d+) (?:\d+ )?(?:tokens?|cookies?)\b/.test(first);
}

/** How often overlapping calls are sent again: whether they meet as in the run is a matter of chance. */
const triesOfRace = 25;

/** How to send the requests of a finding again. */
export function planOf({ finding }: Found): ReproductionPlan {
  const { timeline = [] } = finding;
  const exchanges = finding.exchanges.map(withCredentials);
  const bindings = bindingsOf(exchanges);
  const lookups = bindings.lookups.map((name) => lookupOf(name, exchanges));
  const made = bindings.provisions.flatMap(provisionSteps);
  const probe: Template = ['/api/v2/authorizations/', { variable: 'probeID' }];
  return {
    inputs: { ...bindings.inputs, TOKEN: 'an all-access or operator token' },
    beforehand: lookups.length + made.length,
    known: [...bindings.variables.values()],
    steps: [
      ...lookups,
      ...made,
      ...exchanges.map((exchange, index) =>
        stepOf(exchange, index, bindings, timeline.length > 0 && overlaps(exchanges, index)),
      ),
    ],
    removals: [
      ...removalsOf(exchanges, bindings),
      ...(bindings.lookups.includes('userID') ? [probe] : []),
      ...bindings.provisions.toReversed().flatMap(provisionRemovals),
    ],
    answer: answerOf(exchanges, bindings),
    marks: isToldByStatus(finding) ? [] : marksOf(exchanges, bindings),
    obstacle: isOutOfBody(finding) ? outOfBody : (exchanges.map(obstacleOf).find((one) => one !== null) ?? null),
    tries: timeline.length > 0 ? triesOfRace : 1,
  };
}

/** An exchange whose sender signs in by name and password, which are masked as one or as the password alone. */
function withCredentials(exchange: Exchange): Exchange {
  const { authorization } = exchange.sent;
  if (authorization !== 'Basic $PASSWORD' && authorization !== 'Basic $PASSWORD_OF_USER') return exchange;
  return { ...exchange, sent: { ...exchange.sent, authorization: 'Basic $CREDENTIALS' } };
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
  const named = (text: string): string =>
    filled(text, variables)
      .map((part) => (typeof part === 'string' ? part : `<${part.variable}>`))
      .join('');
  const before = exchanges.slice(0, -1).map(({ answer }) => named(answer.body));
  return comparable(named(body), before.join('\n'));
}

function isCut(text: string): boolean {
  return /… \(\d+ more characters\)$/.test(text);
}

/** Whether a request was sent before the answer to one before it had come, neither of them preparing. */
function overlaps(exchanges: readonly Exchange[], index: number): boolean {
  const [one, before] = [exchanges[index], exchanges[index - 1]];
  if (one === undefined || before === undefined || one.setup || before.setup) return false;
  return one.startedAt < before.startedAt + before.ms;
}

function stepOf(
  { answer, as, at, draft, sent, setup }: Exchange,
  index: number,
  bindings: Bindings,
  together: boolean,
): Step {
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
    ...(together ? { together } : {}),
  };
}
