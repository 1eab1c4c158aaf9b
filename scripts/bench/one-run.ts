import { cycleLength, replay } from '../replay.ts';
import { judging } from './judging.ts';

const timeout = 900_000;
const connections = 4;

/** A run of all requirements, and bare requests of the same kinds after it. */
export interface OneRun {
  readonly verdict: string;
  readonly firstVerdictMs: number;
  readonly durationMs: number;
  readonly judgingMs: number;
  /** Requests on trial, and all that were sent. */
  readonly requests: number;
  readonly sent: number;
  readonly peakBytes: number;
  /** Requests in a second. */
  readonly rate: number;
  /** Those of undici alone. */
  readonly bareRate: number;
  readonly connections: number;
}

/** Requests of a run for each of undici alone in the same time. */
export function ratioOf({ rate, bareRate }: OneRun): number {
  return rate / bareRate;
}

/** Runs some or all requirements against a server, and then sends as many bare requests as that did, on as many connections. */
export async function measureRun(url: string, token: string, only?: string): Promise<OneRun> {
  const flags = ['--concurrency', String(connections), ...(only === undefined ? [] : ['--only', only])];
  const { peakBytes, report, firstVerdictMs } = await judging({ url, token }, flags, { timeout, exitCodes: [0, 1, 4] });
  const { run, verdict } = report;
  const { durationMs, judgingMs, requests, sent = requests } = run;
  const bareMs = await replay({ url, token, connections }, sent);
  const bareRequests = Math.floor(sent / cycleLength) * cycleLength;
  return {
    ...{ verdict, firstVerdictMs, durationMs, judgingMs, requests, sent, peakBytes, connections },
    rate: perSecond(sent, judgingMs),
    bareRate: perSecond(bareRequests, bareMs),
  };
}

function perSecond(count: number, ms: number): number {
  return (1000 * count) / ms;
}
