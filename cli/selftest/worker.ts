import { once } from 'node:events';
import { listenForInterrupt } from '../interrupt.ts';
import type { Attempt } from './attempt.ts';
import { attemptedTogether } from './batch.ts';

/** A process that is sent attempts, makes them, and sends back what became of them. */
const { signal, release } = listenForInterrupt();
const [attempts] = (await once(process, 'message')) as [readonly Attempt[]];
const ended = await attemptedTogether(attempts, signal);
await new Promise((resolve) => process.send?.(ended, resolve));
release();
process.disconnect();
