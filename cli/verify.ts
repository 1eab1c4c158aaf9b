import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVitest, type Reporter } from 'vitest/node';
import type { Collector, Tally } from '../reports/collector.ts';
import type { Report } from '../reports/report.ts';
import type { Plan } from '../suites/engine/plan.ts';
import type { Secrets } from '../target/secrets.ts';

/** How a run is watched and stopped. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Told how far the run is, and how to get the report of what is known so far. */
  readonly onResult: (tally: Tally, soFar: () => Report) => void;
  /** Takes every token, password and cookie of the run, so that whatever is written can be searched for them. */
  readonly secrets?: Secrets;
}

/** The folder that holds the suites: the repository, or `dist` of the installed package. */
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Judges a target as the plan says, with vitest as engine; the collector gets what is observed. The exit code of the
 * process is left as it was. Aborting the signal ends the run early; what was observed until then is kept.
 */
export async function verify(plan: Plan, collector: Collector, signal: AbortSignal): Promise<void> {
  const { exitCode } = process;
  process.on('newListener', refuse);
  try {
    await judgeWith(plan, collector, signal);
  } finally {
    process.off('newListener', refuse);
    process.exitCode = exitCode;
  }
}

async function judgeWith(plan: Plan, collector: Collector, signal: AbortSignal): Promise<void> {
  // What the engine is told before its worker takes up a module is lost.
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  const vitest = await createVitest('test', optionsFor(plan, [collector, { onTestModuleQueued: () => resolve() }]));
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

/** One worker that keeps its modules, so that all requirements share one client. */
function optionsFor(plan: Plan, reporters: Reporter[]): Parameters<typeof createVitest>[1] {
  const extension = existsSync(`${root}/suites/catalogue.ts`) ? 'ts' : 'js';
  return {
    config: false,
    root,
    include: [`suites/**/*.suite.${extension}`],
    exclude: [],
    watch: false,
    cache: false,
    fsModuleCache: false,
    // Node runs the sources as they are, which spares a transformation of every module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    reporters,
    provide: { plan },
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    maxConcurrency: plan.concurrency,
    testTimeout: 0,
  };
}
