import { resolve } from 'node:path';
import { releases } from '../../spec/releases.ts';
import type { RunFlags } from '../run/flags.ts';
import type { Settings, TargetSettings } from './configuration.ts';
import { anchored, secretFlags } from './secrets.ts';

/** Settings from one place, as flags. */
export interface Layer {
  /** Where the value of a flag stands. */
  readonly origin: (key: keyof RunFlags) => string;
  readonly flags: RunFlags;
}

const lists: readonly string[] = [
  'overlay',
  'requirements',
  'only',
  'exclude',
  'report',
  'require',
  'failOn',
  'without',
  'header',
  'fault',
  'replica',
];
const paths: readonly string[] = [
  ...['spec', 'overlay', 'record', 'baseline', 'known', 'badge', 'ca', 'cert', 'key', 'unixSocket'],
];

/** Settings of a file as flags: paths and references are seen from its folder. */
export function flagsOf(settings: Settings | TargetSettings, folder: string): RunFlags {
  const entries = Object.entries(settings)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => [key === 'url' ? 'target' : key, flagOf(key, value, folder)]);
  return Object.fromEntries(entries);
}

function flagOf(key: string, value: unknown, folder: string): unknown {
  if (value === true) return true;
  if (lists.includes(key)) return [value].flat().map((one) => placed(key, String(one), folder));
  return placed(key, String(value), folder);
}

function placed(key: string, text: string, folder: string): string {
  if (Object.hasOwn(secretFlags, key)) return anchored(text, folder);
  if (key === 'report') return text.replace(/(?<==)(?!-$).+$/s, (path) => resolve(folder, path));
  if (key === 'requirements') return /^\.{1,2}\//.test(text) ? resolve(folder, text) : text;
  const isPath = paths.includes(key) && !text.includes('://') && !releases.some((release) => release === text);
  return isPath ? resolve(folder, text) : text;
}

/** The variables that name a server and principals, with the flag that each stands for. */
const variables: Readonly<Record<string, keyof RunFlags>> = {
  INFLUX_HOST: 'target',
  INFLUX_TOKEN: 'token',
  INFLUX_ORG: 'org',
  INFLUX_ORG_ID: 'orgId',
  TOKENPROOF_SECOND_TOKEN: 'secondToken',
  TOKENPROOF_PASSWORD: 'password',
};

/** What the environment sets. A variable that is empty is not set. */
export function environmentLayer(environment: NodeJS.ProcessEnv): Layer {
  const set = Object.entries(variables).filter(([name]) => (environment[name] ?? '') !== '');
  // As the influx CLI reads it, with strconv.ParseBool of Go.
  const skips = /^(1|t|true)$/i.test(environment.INFLUX_SKIP_VERIFY ?? '');
  const names = new Map(set.map(([name, key]) => [key, name]));
  return {
    origin: (key) => names.get(key) ?? 'INFLUX_SKIP_VERIFY',
    flags: {
      ...Object.fromEntries(set.map(([name, key]) => [key, environment[name]])),
      ...(skips ? { insecure: true } : {}),
    },
  };
}
