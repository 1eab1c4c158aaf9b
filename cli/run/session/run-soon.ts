import type { Report } from '../../../reports/report/report.ts';
import type { RunOptions } from '../options.ts';
import type { Monitor } from './monitor.ts';
import { StartedEngine } from './started-engine.ts';

/** Judges as `run` does, with an engine that starts while the rest is loaded and the target is prepared. */
export async function runSoon(options: RunOptions, monitor: Omit<Monitor, 'engine'>): Promise<Report> {
  const engine = new StartedEngine(options.concurrency);
  try {
    await engine.launched;
    const { run } = await import('./run.ts');
    return await run(options, { ...monitor, engine: (judged, signal) => engine.judge([judged], signal) });
  } finally {
    await engine.discard();
  }
}
