import { bodyText, type Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Found } from '../report/findings.ts';
import { answersOf, cutsBefore, type Field, fieldsOf } from './answers.ts';
import { type Bindings, bindingsOf, removalsOf } from './bindings.ts';
import { lackingOf } from './lacking.ts';
import { lookupOf } from './lookups.ts';
import { type Mark, marksOf } from './marks.ts';
import { obstacleOf } from './obstacles.ts';
import { provisionRemovals, provisionSteps } from './provisions.ts';
import type { Step } from './step.ts';
import { filled, type Template } from './template.ts';
import { overlaps, paceOf, triesOf } from './timing.ts';

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
  /** What each answer of the finding has to be again; null for one that is not compared. */
  readonly answers: readonly (string | null)[];
  /** Whether the report cuts an answer that was judged before the last: what was found may be in it. */
  readonly isCutBefore: boolean;
  /** Header fields of the last answer that have to be the same again. */
  readonly fields: readonly Field[];
  /** The variables of what was made alike and must all be in the last answer, which lacks some; else none. */
  readonly lacking: readonly string[];
  /** What the body of the last answer has to hold, or must not, where its status alone does not tell. */
  readonly marks: readonly Mark[];
  /** The name of the user who signs in, where it matters. */
  readonly signingName: string | null;
  /** Why it cannot be sent as it was; null where it can. */
  readonly obstacle: string | null;
  /** How often it is tried until it shows; 1 unless calls overlapped. */
  readonly tries: number;
}

/** Whether the status of the last answer is what was found. */
export function isToldByStatus({ actual }: Finding): boolean {
  return /^status \d+( |$)/.test(actual);
}

/** How to send the requests of a finding again. */
export function planOf({ finding }: Found): ReproductionPlan {
  const exchanges = finding.exchanges.map(withCredentials);
  const bindings = bindingsOf(exchanges);
  const tries = triesOf(finding, exchanges);
  const pace = paceOf(exchanges, tries);
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
        stepOf(exchange, index, bindings, {
          since: pace?.[index],
          together: tries > 1 && overlaps(exchanges, index),
        }),
      ),
    ],
    removals: [
      ...removalsOf(exchanges, bindings),
      ...(bindings.lookups.includes('userID') ? [probe] : []),
      ...bindings.provisions.toReversed().flatMap(provisionRemovals),
    ],
    answers: isToldByStatus(finding) ? [] : answersOf(exchanges, bindings),
    isCutBefore: !isToldByStatus(finding) && cutsBefore(exchanges),
    fields: isToldByStatus(finding) ? [] : fieldsOf(finding),
    lacking: lackingOf(finding, exchanges, bindings),
    marks: isToldByStatus(finding) ? [] : marksOf(exchanges, bindings),
    signingName: bindings.provisions.find(({ kind }) => kind === 'signing user')?.named ?? null,
    obstacle: obstacleOf(finding, exchanges),
    tries,
  };
}

/** An exchange whose sender signs in by name and password, which are masked as one or as the password alone. */
function withCredentials(exchange: Exchange): Exchange {
  const { authorization } = exchange.sent;
  if (authorization !== 'Basic $PASSWORD' && authorization !== 'Basic $PASSWORD_OF_USER') return exchange;
  return { ...exchange, sent: { ...exchange.sent, authorization: 'Basic $CREDENTIALS' } };
}

function stepOf(
  { answer, as, at, draft, sent, setup }: Exchange,
  index: number,
  bindings: Bindings,
  { since, together }: { readonly since: number | undefined; readonly together: boolean },
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
    ...(since === undefined ? {} : { since }),
  };
}
