import { appendFileSync, closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import type { Exchange } from '../http/exchange.ts';
import { entryOf } from './entry.ts';
import { Pseudonyms } from './pseudonyms.ts';

/** Where exchanges are recorded, as plain data: it crosses into the workers. */
export interface RecordingPlan {
  /** The file of the entries, one a line, that becomes the archive in the end. */
  readonly path: string;
  /** What the names of secrets are made with. */
  readonly salt: string;
}

/** Writes exchanges as lines beside those of other threads: each is appended at once. */
export function recorderOf({ path, salt }: RecordingPlan, url: string): (exchange: Exchange) => void {
  const pseudonyms = new Pseudonyms(salt);
  return (exchange) => {
    const startedDateTime = new Date(performance.timeOrigin + performance.now() - exchange.ms).toISOString();
    const entry = entryOf(pseudonyms.hide(exchange), { url, startedDateTime });
    appendFileSync(path, `${JSON.stringify(entry)}\n`);
  };
}

/** Writes the archive (HAR 1.2) of what was recorded, in the order of time, and takes the lines away. */
export function archive({ path }: RecordingPlan, file: string, creator: { readonly version: string }): void {
  const lines = linesIn(path);
  const head = { version: '1.2', creator: { name: 'tokenproof', version: creator.version } };
  const output = openSync(file, 'w');
  try {
    writeSync(output, `{"log":${JSON.stringify(head).slice(0, -1)},"entries":[\n`);
    for (const [index, line] of lines.entries()) writeSync(output, `${index === 0 ? '' : ',\n'}${line}`);
    writeSync(output, '\n]}}\n');
  } finally {
    closeSync(output);
    rmSync(path, { force: true });
  }
}

/** Every line begins with its time, so they sort as texts. */
function linesIn(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .toSorted();
  } catch {
    // Nothing was sent.
    return [];
  }
}
