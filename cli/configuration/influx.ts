import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { isObject } from '../../spec/json.ts';
import type { RunFlags } from '../run/flags.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

/** A connection that the `influx` CLI keeps, and where it stands. */
export interface InfluxConnection {
  readonly origin: string;
  readonly flags: Pick<RunFlags, 'target' | 'token' | 'org'>;
}

/**
 * The connection that the `influx` CLI would use: that of `INFLUX_ACTIVE_CONFIG`, else the active one of its file of
 * configs; null where there is none. The file is `INFLUX_CONFIGS_PATH`, else `~/.influxdbv2/configs`.
 * @throws UsageError where the file cannot be read, or the one that is named is not in it.
 * @see https://docs.influxdata.com/influxdb/v2/reference/cli/influx/config/
 */
export function influxConnection(environment: NodeJS.ProcessEnv): InfluxConnection | null {
  const { INFLUX_CONFIGS_PATH: named = '', INFLUX_ACTIVE_CONFIG: wanted = '', HOME = homedir() } = environment;
  const path = named === '' ? join(HOME, '.influxdbv2', 'configs') : named;
  if (named === '' && wanted === '' && !existsSync(path)) return null;
  const configs = Object.entries(configsIn(path)).filter(([, config]) => isObject(config) && textIn(config, 'url'));
  const [name, config] =
    configs.find(([one, value]) => (wanted === '' ? isObject(value) && value.active === true : one === wanted)) ?? [];
  if (name !== undefined && isObject(config)) return { origin: `${path} [${name}]`, flags: flagsOf(config) };
  if (wanted === '') return null;
  const names = configs.map(([one]) => one);
  const cure = names.length === 0 ? 'There are none; see influx config list.' : didYouMean(wanted, names);
  throw new UsageError(`${path} has no config "${wanted}" (INFLUX_ACTIVE_CONFIG).`, cure, 'UNKNOWN_TARGET');
}

function flagsOf(config: Readonly<Record<string, unknown>>): InfluxConnection['flags'] {
  const [target, token, org] = ['url', 'token', 'org'].map((key) => textIn(config, key));
  return {
    ...(target === undefined ? {} : { target }),
    ...(token === undefined ? {} : { token }),
    ...(org === undefined ? {} : { org }),
  };
}

function configsIn(path: string): Readonly<Record<string, unknown>> {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const line = cause instanceof Error && 'line' in cause ? `:${String(cause.line)}` : '';
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'it is not TOML';
    const sentence = `The configs of influx in ${path}${line} cannot be read (${reason}).`;
    throw new UsageError(sentence, 'Mend the file, or name another with INFLUX_CONFIGS_PATH.', 'CONFIG_UNREADABLE', {
      cause,
    });
  }
}

function textIn(config: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = config[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
