import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../spec/json.ts';
import { builtInContract, loadContract } from '../../spec/loader/load.ts';
import { operationIdAt } from '../../spec/loader/routes.ts';
import type { Answer } from '../../spec/message.ts';
import { check } from '../../spec/schemas/conformance.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';

const folder = new URL('../../../shared/transcripts/', import.meta.url);
const versions = ['2.7.12', '2.8.0', '2.9.1'];

interface Step {
  readonly method: string;
  readonly path: string;
  readonly answer: {
    readonly status: number;
    readonly headers: Answer['headers'];
    readonly body?: JsonObject | string;
  };
}

/** A recorded answer as it went over the wire: variables stand for IDs, times and tokens. */
function answerOf({ answer: { status, headers, body = '' } }: Step): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const filled = text
    .replaceAll(/\$\{time[^}]*\}/g, '2026-01-02T03:04:05Z')
    .replaceAll(/\$\{[^}]*\}/g, '0123456789abcdef');
  return { status, headers, body: filled };
}

test.for(versions)('what InfluxDB %s answered conforms to the contract', async (version, context) => {
  context.skip(!existsSync(folder), 'the recorded sessions are not beside the repository');
  const { scenarios } = JSON.parse(await readFile(new URL(`influxd-${version}.json`, folder), 'utf8'));
  const steps: readonly Step[] = scenarios.flatMap((scenario: { readonly steps: readonly Step[] }) => scenario.steps);
  const { operations, ...contract } = await loadContract(builtInContract('oss'));
  const validators = compileContract({ operations, ...contract });
  const judged = steps.flatMap((step) => {
    const path = (step.path.split('?')[0] ?? '').replace(/(authorizations)\/[^/]+$/, '$1/{authID}');
    const id = operationIdAt(step.method, path, undefined);
    const operation = id && operations[id];
    return operation === undefined ? [] : [check(operation, answerOf(step), validators)];
  });
  expect(judged.length).toBeGreaterThan(300);
  expect(judged.flat()).toEqual([]);
});
