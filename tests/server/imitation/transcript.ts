import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const folder = new URL('../../../../shared/transcripts/', import.meta.url);

/** Whether the recorded exchanges are beside the repository. */
export const hasTranscripts = existsSync(folder);

/** What a real server answered: strings hold `${name}` where a value differs from run to run. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One recorded exchange; `bind` names values of the answer by their path in it, `@cookie` is the session cookie. */
export interface Step {
  readonly as?: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly raw?: string;
  readonly bind?: Readonly<Record<string, string>>;
  readonly answer: RecordedAnswer;
}

/** The exchanges with one server, in their order. */
export async function recordedSteps(version: string): Promise<readonly Step[]> {
  const transcript: { readonly scenarios: readonly { readonly steps: readonly Step[] }[] } = JSON.parse(
    await readFile(new URL(`influxd-${version}.json`, folder), 'utf8'),
  );
  return transcript.scenarios.flatMap((scenario) => scenario.steps);
}
