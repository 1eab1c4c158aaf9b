import type { Bucket } from '../../reference/model/entities.ts';
import { number, pointer, struct } from '../go/decoders.ts';
import { Failure } from '../http/failure.ts';

/** How long points are kept and how long a shard group lasts, in seconds; undefined where a body does not say it. */
export interface RetentionRule {
  readonly everySeconds: number | undefined;
  readonly shardGroupDurationSeconds: number | undefined;
}

type Retention = Required<Pick<Bucket, 'everySeconds' | 'shardGroupSeconds'>>;

const hour = 60 * 60;
const day = 24 * hour;

/** A rule in a body. */
export const retentionRule = struct<RetentionRule>(
  'tenant.retentionRule',
  { everySeconds: pointer(number('int64')), shardGroupDurationSeconds: pointer(number('int64')) },
  { everySeconds: undefined, shardGroupDurationSeconds: undefined },
);

/** Throws a Failure where a body has more than one rule, or a negative one (influxdb tenant/http_server_bucket.go:OK). */
export function demandOneRule(rules: readonly RetentionRule[]): void {
  const [rule] = rules;
  const refused = (message: string) => new Failure('unprocessable entity', message);
  if (rules.length > 1) throw refused('buckets cannot have more than one retention rule at this time');
  if ((rule?.everySeconds ?? 0) < 0) throw refused('expiration seconds cannot be negative');
  if ((rule?.shardGroupDurationSeconds ?? 0) < 0) throw refused('shard-group duration seconds cannot be negative');
}

/** What a new bucket keeps. Throws a Failure (influxdb v1/services/meta/data.go:CreateRetentionPolicy). */
export function retentionOf(rule: RetentionRule | undefined): Retention {
  const everySeconds = rule?.everySeconds ?? 0;
  const shardGroupSeconds = normalized(rule?.shardGroupDurationSeconds ?? 0, everySeconds);
  demandLongEnough(everySeconds);
  if (everySeconds > 0 && everySeconds < shardGroupSeconds) {
    throw new Failure('internal error', 'retention policy duration must be greater than the shard duration');
  }
  return { everySeconds, shardGroupSeconds };
}

/** What a changed bucket keeps. Throws a Failure (influxdb v1/services/meta/data.go:UpdateRetentionPolicy). */
export function changedRetention(bucket: Bucket, rule: RetentionRule | undefined): Retention {
  const current = { everySeconds: bucket.everySeconds, shardGroupSeconds: shardGroupSeconds(bucket) };
  const { everySeconds = current.everySeconds, shardGroupDurationSeconds = current.shardGroupSeconds } = rule ?? {};
  const changesNothing = rule?.everySeconds === undefined && rule?.shardGroupDurationSeconds === undefined;
  if (changesNothing) return current;
  demandLongEnough(everySeconds);
  if (everySeconds > 0 && everySeconds < shardGroupDurationSeconds) {
    const message = 'shard-group duration must also be updated to be smaller than new retention duration';
    throw new Failure('unprocessable entity', message);
  }
  return { everySeconds, shardGroupSeconds: shardGroupDurationSeconds };
}

/** How long a shard group of a bucket lasts, in seconds. */
export function shardGroupSeconds({ everySeconds, shardGroupSeconds }: Bucket): number {
  return shardGroupSeconds ?? normalized(0, everySeconds);
}

function demandLongEnough(everySeconds: number): void {
  if (everySeconds === 0 || everySeconds >= hour) return;
  throw new Failure('internal error', 'retention policy duration must be at least 1h0m0s');
}

/** The default follows from the retention; none is shorter than an hour. */
function normalized(shardSeconds: number, everySeconds: number): number {
  if (shardSeconds > 0) return Math.max(shardSeconds, hour);
  if (everySeconds === 0 || everySeconds > 180 * day) return 7 * day;
  return everySeconds < 2 * day ? hour : day;
}
