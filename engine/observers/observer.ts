import type { Exchange } from '../../client/http/exchange.ts';
import type { Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';

/** Judges one exchange, whatever requirement sent it; undefined where nothing is wrong. */
export type Observer = (exchange: Exchange, setting: Setting) => Violation | undefined;
