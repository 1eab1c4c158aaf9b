import { bodyText, type Exchange, pathAndQuery } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { alike, Rebinding } from './rebinding.ts';

/** An exchange with its bindings: who sent what, and the status that came. */
interface Step {
  readonly as: string;
  readonly request: string;
  readonly body: string;
  readonly status: number;
}

/** A finding as it is in any run. */
interface Bound {
  readonly steps: readonly Step[];
  readonly actual: string;
}

/**
 * In what a finding differs from an earlier one, apart from ids, tokens and times: the requests, the statuses that came,
 * then what was judged; a line each. Where the case was generated anew, only what broke can be compared. Calls that
 * overlap come out otherwise each time: two findings about them are the same.
 */
export function differencesOf(before: Finding, now: Finding): readonly string[] {
  if (before.timeline !== undefined && now.timeline !== undefined) return [];
  const [old, fresh] = [bound(before), bound(now)];
  const steps = before.replay.path === '' ? lastDifference(old, fresh) : stepDifferences(old.steps, fresh.steps);
  const judged = alike(old.actual, fresh.actual) ? [] : [`judged: ${now.actual}, before ${before.actual}`];
  return [...steps, ...judged];
}

function bound({ exchanges, actual }: Finding): Bound {
  const binding = new Rebinding();
  const steps = exchanges.map((exchange) => stepOf(exchange, binding));
  return { steps, actual: binding.bind(actual) };
}

function stepOf({ as, draft, answer }: Exchange, binding: Rebinding): Step {
  const request = binding.bind(`${draft.method} ${pathAndQuery(draft)}`);
  return { as, request, body: binding.bind(bodyText(draft) ?? ''), status: answer.status };
}

function stepDifferences(before: readonly Step[], now: readonly Step[]): readonly string[] {
  const shared = now.flatMap((step, index) => {
    const old = before[index];
    return old === undefined ? [] : stepDifference(old, step).map((text) => `${index + 1}. ${text}`);
  });
  const lengths = before.length === now.length ? [] : [`${now.length} requests, before ${before.length}`];
  return [...shared, ...lengths];
}

function stepDifference(before: Step, now: Step): readonly string[] {
  const request = `${now.as} ${now.request}`;
  if (before.as !== now.as || !alike(before.request, now.request)) {
    return [`${request}, before ${before.as} ${before.request}`];
  }
  if (!alike(before.body, now.body)) return [`${request} sent ${now.body}, before ${before.body}`];
  return before.status === now.status ? [] : [`${request} answered ${now.status}, before ${before.status}`];
}

function lastDifference(before: Bound, now: Bound): readonly string[] {
  const [old, fresh] = [before.steps.at(-1), now.steps.at(-1)];
  if (old?.status === fresh?.status) return [];
  return [`the last request answered ${fresh?.status ?? 'nothing'}, before ${old?.status ?? 'nothing'}`];
}
