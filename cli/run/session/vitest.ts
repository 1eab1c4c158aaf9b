import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { createVitest, Reporter, TestCase } from 'vitest/node';
import type { Plan } from '../../../engine/plan.ts';
import { PlanGiver } from '../../../engine/plan-channel.ts';
import type { Collector } from '../../../reports/report/collector.ts';
import { loadEngine } from './engine.ts';

/** A target to judge, and who gathers what is observed of it. */
export interface Judged {
  readonly plan: Plan;
  readonly collector: Collector;
}

/** What is judged, once it is known. */
export type Awaited = Promise<readonly Judged[]>;

/** The folder that holds the suites: the repository, or `dist` of the installed package. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Judges what is known later, in a worker that begins to load the suites at once, which `isLaunched` is told. The exit code of
 * the process is left as it was.
 */
export async function judgeAside(
  judged: Awaited,
  concurrency: number,
  isLaunched: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { exitCode } = process;
  process.on('newListener', refuse);
  const channel = `tokenproof ${randomUUID()}`;
  const plans = judged.then((all) => all.map(({ plan }) => plan));
  const giver = new PlanGiver(channel, plans);
  try {
    await judgeWith(optionsFor(channel, concurrency), dispatcher(judged), isLaunched, signal);
  } finally {
    giver.close();
    process.off('newListener', refuse);
    process.exitCode = exitCode;
  }
}

type EngineOptions = NonNullable<Parameters<typeof createVitest>[1]>;

async function judgeWith(
  options: EngineOptions,
  reporter: Reporter,
  isLaunched: () => void,
  signal: AbortSignal,
): Promise<void> {
  // What the engine is told before its worker takes up a module is lost.
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  const reporters = [reporter, { onTestModuleQueued: () => resolve() }];
  const { createVitest } = await loadEngine();
  const vitest = await createVitest('test', { ...options, reporters });
  const cancel = () => void listening.then(() => vitest.cancelCurrentRun('keyboard-input'));
  signal.addEventListener('abort', cancel, { once: true });
  try {
    process.once('worker', isLaunched);
    if (!signal.aborted) await vitest.start();
  } finally {
    process.off('worker', isLaunched);
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

/** Hands what the engine tells to the collector that it concerns. Tests are only there when it is known whose they are. */
function dispatcher(judged: Awaited): Reporter {
  const collectors = new Map<string, Collector>();
  const known = judged.then((all) => {
    for (const { plan, collector } of all) collectors.set(plan.mark, collector);
  });
  const collectorOf = (test: TestCase) => collectors.get(test.meta().mark ?? '');
  return {
    onTestCaseReady: (test) => collectorOf(test)?.onTestCaseReady(),
    onTestCaseResult: (test) => collectorOf(test)?.onTestCaseResult(test),
    onTestRunEnd: async (modules, unhandled) => {
      await known;
      for (const collector of collectors.values()) collector.onTestRunEnd(modules, unhandled);
    },
  };
}

/** One worker that keeps its modules, so that all requirements of a target share one client. */
function optionsFor(channel: string, concurrency: number): EngineOptions {
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
    provide: { plans: channel },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    maxConcurrency: concurrency,
    testTimeout: 0,
  };
}
