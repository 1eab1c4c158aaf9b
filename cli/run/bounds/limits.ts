import type { Command } from 'commander';
import type { Limits } from '../../../client/limits/limits.ts';
import { UsageError } from '../../usage-error.ts';
import { wholeNumber } from '../../values.ts';
import { defaults } from '../defaults.ts';
import type { RunFlags } from '../flags.ts';

/** Adds the options that bound what a run does to a server. */
export function addLimitOptions(command: Command): Command {
  return command
    .option('--plan', 'print what the run would send and create; send only reads')
    .option('--yes', 'create things on a server that is not on this host, without asking')
    .option('--read-only', 'judge what reads alone can judge')
    .option('--max-requests <number>', 'send no more requests; what was made is removed even so')
    .option('--max-creates <number>', 'create no more authorizations, users, organizations and buckets')
    .option('--rate <number/s>', 'requests in a second, at most, such as 10/s')
    .option('--bail [number]', 'end the run at this many broken musts (1), with --strict at this many broken')
    .option('--quick [requests]', 'the requirements that find most, until so many requests are sent (1500)');
}

/** What a run may send. Throws UsageError. */
export function limitsOf({ readOnly = false, maxRequests, maxCreates, rate }: RunFlags): Limits {
  return {
    readOnly,
    maxRequests: maxRequests === undefined ? null : wholeNumber(maxRequests, '--max-requests', 1, 1e9),
    maxCreates: maxCreates === undefined ? null : wholeNumber(maxCreates, '--max-creates', 0, 1e9),
    perSecond: rate === undefined ? null : perSecond(rate),
  };
}

/** How many broken requirements end a run; null where none does. Throws UsageError. */
export function bailOf({ bail }: RunFlags): number | null {
  if (bail === undefined) return null;
  return bail === true ? 1 : wholeNumber(bail, '--bail', 1, 100_000);
}

/** Requests after which a run begins no further requirement; null where it begins all. Throws UsageError. */
export function quickOf({ quick }: RunFlags): number | null {
  if (quick === undefined) return null;
  return quick === true ? defaults.quick : wholeNumber(quick, '--quick', 1, 1e9);
}

function perSecond(text: string): number {
  const [, number] = /^(\d{1,6}(?:\.\d{1,3})?)(?:\/s)?$/.exec(text) ?? [];
  if (Number(number) > 0) return Number(number);
  throw new UsageError(`"${text}" is not a rate for --rate.`, 'Write for example 10/s.');
}
