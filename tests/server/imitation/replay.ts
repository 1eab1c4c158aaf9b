import { bodyOf, differences, type Received } from './comparison.ts';
import { type Bindings, filled, filledJson } from './placeholders.ts';
import type { Step } from './transcript.ts';

/** The steps whose answers differ from the recorded ones, a sentence each. */
export async function replay(url: string, steps: readonly Step[], operatorToken: string): Promise<readonly string[]> {
  const bindings = new Map([['operator', operatorToken]]);
  const failures: string[] = [];
  for (const [index, step] of steps.entries()) {
    const received = await sent(url, step, bindings);
    for (const [name, path] of Object.entries(step.bind ?? {})) bindings.set(name, valueAt(received, path));
    for (const difference of differences(received, step.answer, bindings)) {
      failures.push(`${index} ${step.method} ${step.path}: ${difference}`);
    }
  }
  return failures;
}

async function sent(url: string, step: Step, bindings: Bindings): Promise<Received> {
  const headers = Object.entries(step.headers ?? {}).map(([name, value]) => [name, filled(value, bindings)] as const);
  const authorization = step.as === undefined ? [] : [['authorization', `Token ${filled(step.as, bindings)}`] as const];
  const body = bodyFor(step, bindings);
  const response = await fetch(`${url}${filled(step.path, bindings)}${queryOf(step, bindings)}`, {
    method: step.method,
    headers: Object.fromEntries([...authorization, ...headers]),
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function bodyFor({ json, raw }: Step, bindings: Bindings): string | undefined {
  if (raw !== undefined) return filled(raw, bindings);
  return json === undefined ? undefined : JSON.stringify(filledJson(json, bindings));
}

function queryOf({ query }: Step, bindings: Bindings): string {
  if (query === undefined) return '';
  const pairs = Object.entries(query).flatMap(([name, values]) => {
    return [values].flat().map((value): [string, string] => [name, filled(value, bindings)]);
  });
  return `?${new URLSearchParams(pairs)}`;
}

function valueAt(received: Received, path: string): string {
  if (path === '@cookie') return received.headers.get('set-cookie')?.split(';')[0] ?? '';
  const value = path.split('.').reduce<unknown>((part, name) => {
    return typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
  }, bodyOf(received));
  return String(value);
}
