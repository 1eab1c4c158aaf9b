import { readFileSync, statSync } from 'node:fs';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { HarError } from './har-error.ts';

/** The largest file that is read, in bytes. */
const largest = 400 * 2 ** 20;

const cure = 'Give an HTTP Archive (HAR 1.2) of a browser, a proxy, or of tokenproof run --record.';

/** The document in a file in JSON, not more than 400 MiB. Throws HarError. */
export function readJson(path: string): JsonObject {
  const value = parsed(textOf(path), path);
  if (isObject(value)) return value;
  throw new HarError('HAR_INVALID', `${path} is no object of JSON.`, cure);
}

/** The entries of an HTTP Archive (HAR 1.2, section "log"). Throws HarError where it has none. */
export function entriesIn(document: JsonObject, path: string): readonly Json[] {
  const entries = isObject(document.log) ? document.log.entries : undefined;
  if (Array.isArray(entries)) return entries;
  throw new HarError('HAR_INVALID', `${path} is no HTTP Archive: it has no log.entries.`, cure);
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > largest)
      throw new HarError('HAR_TOO_LARGE', `${path} is larger than ${largest / 2 ** 20} MiB.`, 'Record less at a time.');
    // Some tools begin the file with a byte order mark, which JSON has no place for (RFC 8259 section 8.1).
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    if (cause instanceof HarError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new HarError('HAR_UNREADABLE', `${path} cannot be read (${reason}).`, cure, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HarError('HAR_INVALID', `${path} is not JSON.`, cure, { cause });
  }
}
