import { bodyText, type Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Bindings } from './bindings.ts';
import { idGiven } from './shown.ts';

/** Whether what came is a list without some that must be in it. */
export function isLacking(actual: string): boolean {
  return actual.startsWith('it without');
}

/** The variables of what was made like the rows of the last answer, where it lacks some of them: which ones is a matter of chance. */
export function lackingOf(
  { actual }: Finding,
  exchanges: readonly Exchange[],
  { variables }: Bindings,
): readonly string[] {
  if (!isLacking(actual)) return [];
  const last = exchanges.at(-1)?.answer.body ?? '';
  const made = exchanges.flatMap((exchange) => {
    const id = idGiven(exchange);
    return id === null ? [] : [{ id, shape: shapeOf(exchange) }];
  });
  const shapes = new Set(made.filter(({ id }) => last.includes(id)).map(({ shape }) => shape));
  return made.filter(({ shape }) => shapes.has(shape)).flatMap(({ id }) => variables.get(id) ?? []);
}

function shapeOf({ draft }: Exchange): string {
  return `${draft.path} ${(bodyText(draft) ?? '').replaceAll(/[0-9a-f]+/g, '0')}`;
}
