import type { TargetSettings } from '../configuration/configuration.ts';
import type { LoadedConfiguration } from '../configuration/load.ts';
import type { ProgressEvent } from './progress.ts';

/** What to judge and how: the settings of `tokenproof.config`, and what only a program can give. */
export interface JudgeOptions extends TargetSettings {
  /** Settings below these, as `loadConfig` gives them. */
  readonly config?: LoadedConfiguration;
  /** The name of a target of `config`; the one that it names itself unless given. */
  readonly target?: string;
  /** Whether a run may create on a server that is not on this host, as `--yes` lets it. */
  readonly yes?: boolean;
  /** Ends the run: what it made is taken away, and what was found until then is reported. */
  readonly signal?: AbortSignal;
  /** Told how far the run is; what it throws ends the run and is thrown by `judge`. */
  readonly onProgress?: (event: ProgressEvent) => void;
}
