import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

function errorsOf(parser: typeof parseWorkflow, name: string): readonly string[] {
  const { context } = parser({ name, content: textOf(name) }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test('the action and the workflow keep the schemas of GitHub', () => {
  expect(errorsOf(parseAction, 'action.yml')).toEqual([]);
  expect(errorsOf(parseWorkflow, 'docs/ci/github.yml')).toEqual([]);
});

test('so does the workflow that README shows', () => {
  const [, content = ''] = /```yaml\n([^`]+)```/.exec(textOf('README.md')) ?? [];
  expect(content).toContain('tokenproof@latest run');
  const { context } = parseWorkflow({ name: 'tokens.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors()).toEqual([]);
});

test('what breaks the schema of an action is seen', () => {
  const content = textOf('action.yml').replace('using: composite', 'using: composites');
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors()).not.toEqual([]);
});

describe('no input is pasted into a shell', () => {
  test.each(['action.yml', 'docs/ci/github.yml', 'docs/ci/gitlab.yml'])('of %s', (name) => {
    const text = textOf(name);
    const scripts = [...text.matchAll(/^ *(?:- )?run: (.*(?:\n {8,}.*)*)/gm)].map(([, script = '']) => script);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

test('the inputs of the workflow are inputs of the action, and those of the action reach its scripts', () => {
  const action = parse(textOf('action.yml'));
  const workflow = parse(textOf('docs/ci/github.yml'));
  const inputs = Object.keys(action.inputs);
  for (const { steps } of Object.values<{ steps: { uses?: string; with?: object }[] }>(workflow.jobs)) {
    const used = steps
      .filter(({ uses }) => uses?.startsWith('tokenproof/'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs).toEqual(expect.arrayContaining(used));
  }
  const passed = JSON.stringify(action.runs.steps);
  expect(inputs.filter((input) => !passed.includes(`inputs.${input} `))).toEqual([]);
});

test('the variables that the action sets are those that the scripts tell of', () => {
  const { runs } = parse(textOf('action.yml'));
  const scripts: { env?: object; run?: string }[] = runs.steps.filter(({ run }: { run?: string }) =>
    run?.includes('docs/ci'),
  );
  for (const { env = {}, run = '' } of scripts) {
    const [, name = ''] = /(docs\/ci\/[\w-]+\.sh)/.exec(run) ?? [];
    const told = [...textOf(name).matchAll(/^# {3}([A-Z_]+) /gm)].map(([, variable]) => variable);
    expect(told).toEqual(expect.arrayContaining(Object.keys(env)));
  }
  expect(scripts).toHaveLength(2);
});

test('the job of Kubernetes has as many parts as its shards', () => {
  const { kind, apiVersion, spec } = parse(textOf('docs/ci/kubernetes.yaml'));
  expect([apiVersion, kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  const [{ args }] = spec.template.spec.containers;
  expect(args.join(' ')).toContain(`--shard "$((JOB_COMPLETION_INDEX + 1))/${spec.completions}"`);
  expect(spec.template.spec.restartPolicy).toBe('Never');
});
