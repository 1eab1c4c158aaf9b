import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { createVitest, Reporter, TestCase } from 'vitest/node';
import type { Plan } from '../../../engine/plan.ts';
import type { Collector } from '../../../reports/report/collector.ts';
import { loadEngine } from './engine.ts';

/** A target to judge, and who gathers what is observed of it. */
export interface Judged {
  readonly plan: Plan;
  readonly collector: Collector;
}

/** The folder that holds the suites: the repository, or `dist` of the installed package. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Judges targets side by side as their plans say, with vitest as engine; each collector gets what is observed of its
 * own. The exit code of the process is left as it was. Aborting the signal ends the run early; what was observed until
 * then is kept.
 */
export async function verify(judged: readonly Judged[], signal: AbortSignal): Promise<void> {
  const { exitCode } = process;
  process.on('newListener', refuse);
  try {
    await judgeWith(judged, signal);
  } finally {
    process.off('newListener', refuse);
    process.exitCode = exitCode;
  }
}

async function judgeWith(judged: readonly Judged[], signal: AbortSignal): Promise<void> {
  // What the engine is told before its worker takes up a module is lost.
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  const reporters = [dispatcher(judged), { onTestModuleQueued: () => resolve() }];
  const { createVitest } = await loadEngine();
  const vitest = await createVitest('test', { ...optionsFor(judged.map(({ plan }) => plan)), reporters });
  const cancel = () => void listening.then(() => vitest.cancelCurrentRun('keyboard-input'));
  signal.addEventListener('abort', cancel, { once: true });
  try {
    if (!signal.aborted) await vitest.start();
  } finally {
    signal.removeEventListener('abort', cancel);
    await vitest.close();
  }
}

/** The engine would end the process when it is interrupted, before anything could be cleaned up. */
function refuse(name: string | symbol, listener: NodeJS.SignalsListener): void {
  if (isSignal(name)) queueMicrotask(() => process.off(name, listener));
}

function isSignal(name: string | symbol): name is 'SIGINT' | 'SIGTERM' {
  return name === 'SIGINT' || name === 'SIGTERM';
}

/** Hands what the engine tells to the collector that it concerns. */
function dispatcher(judged: readonly Judged[]): Reporter {
  const collectors = new Map(judged.map(({ plan, collector }) => [plan.mark, collector]));
  const collectorOf = (test: TestCase) => collectors.get(test.meta().mark ?? '');
  return {
    onTestCaseReady: (test) => collectorOf(test)?.onTestCaseReady(),
    onTestCaseResult: (test) => collectorOf(test)?.onTestCaseResult(test),
    onTestRunEnd: (modules, unhandled) => {
      for (const collector of collectors.values()) collector.onTestRunEnd(modules, unhandled);
    },
  };
}

/** One worker that keeps its modules, so that all requirements of a target share one client. */
function optionsFor(plans: readonly Plan[]): NonNullable<Parameters<typeof createVitest>[1]> {
  const extension = existsSync(`${root}/suites/catalogue.ts`) ? 'ts' : 'js';
  return {
    config: false,
    root,
    include: [`suites/run.suite.${extension}`],
    exclude: [],
    watch: false,
    cache: false,
    fsModuleCache: false,
    // Node runs the sources as they are, which spares a transformation of every module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    provide: { plans },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    maxConcurrency: Math.max(...plans.map(({ concurrency }) => concurrency)),
    testTimeout: 0,
  };
}
