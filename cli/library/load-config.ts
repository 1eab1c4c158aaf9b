import { type LoadedConfiguration, loadConfiguration } from '../configuration/load.ts';

/** Where a configuration is looked for. */
export interface ConfigPlace {
  /** The folder to begin in, the current one unless given: `tokenproof.config.*` is looked for in it and upwards. */
  readonly folder?: string;
  /** The file, as seen from that folder; then nothing is looked for. */
  readonly file?: string;
}

/**
 * The configuration that the commands would use, for `judge`; null where there is none. References to secrets stay as they are.
 *
 * @throws UsageError where it cannot be read or is malformed, with the place.
 * @example
 * const config = await loadConfig();
 * if (config !== null) await judge({ config, target: 'staging', yes: true });
 */
export function loadConfig({ folder = process.cwd(), file }: ConfigPlace = {}): Promise<LoadedConfiguration | null> {
  return loadConfiguration(folder, file);
}
