import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { TargetSettings } from './configuration.ts';
import { cureFor } from './cure.ts';
import { flagsOf, type Layer } from './layer.ts';
import type { LoadedConfiguration } from './load.ts';
import { shown } from './shown.ts';

/** What a configuration says of one target: its general settings, and above them the target's own. */
export interface ConfiguredLayers {
  /** The name of the target; null where none is named. */
  readonly name: string | null;
  readonly named: TargetSettings | null;
  readonly layers: readonly Layer[];
}

/**
 * What a configuration says of the target of a name, else of the one that it names itself.
 * @throws UsageError where it has no such target.
 */
export function layersOf(loaded: LoadedConfiguration | null, asked: string | undefined): ConfiguredLayers {
  const name = asked ?? loaded?.configuration.target ?? null;
  const named = name === null ? null : targetOf(name, loaded);
  if (loaded === null) return { name, named, layers: [] };
  const { path, configuration, locate } = loaded;
  const { target: _, targets: __, ...settings } = configuration;
  const general: Layer = { origin: (key) => locate([key]), flags: flagsOf(settings, dirname(path)) };
  if (name === null || named === null) return { name, named, layers: [general] };
  const keyOf = (key: string): string => (key === 'target' ? 'url' : key);
  const own = { origin: (key: string) => locate(['targets', name, keyOf(key)]), flags: flagsOf(named, dirname(path)) };
  return { name, named, layers: [general, own] };
}

function targetOf(name: string, loaded: LoadedConfiguration | null): TargetSettings {
  const targets = loaded?.configuration.targets ?? {};
  const found = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (found !== undefined) return found;
  const where =
    loaded === null ? 'there is no tokenproof.config here or above' : `${shown(loaded.path)} has no such name`;
  const cure =
    loaded === null ? 'Give a URL with --target, or see tokenproof init.' : cureFor(name, Object.keys(targets));
  throw new UsageError(`There is no target "${name}": ${where}.`, cure, 'UNKNOWN_TARGET');
}
