import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { Document, parseDocument } from 'yaml';
import { TokenproofError } from '../../spec/errors.ts';
import { once } from '../../spec/once.ts';
import { describeError } from '../report/schema.ts';
import schema from './baseline.schema.json' with { type: 'json' };
import type { Baseline, BaselineEntry } from './baseline.ts';

/** A baseline that cannot be used. */
export class BaselineError extends TokenproofError {}

const validator = once(() => {
  const ajv = new Ajv({ strict: true });
  formats.default(ajv);
  return ajv.compile<{ readonly entries: readonly BaselineEntry[] }>(schema);
});

/** A file of accepted findings, YAML or JSON. What is not changed in it stays as it is written, comments too. */
export class BaselineFile {
  readonly path: string;
  readonly #document: Document;

  /** Throws BaselineError where there is a file that cannot be used, and where there is none unless it may be missing. */
  constructor(path: string, { mayBeMissing = false } = {}) {
    this.path = path;
    this.#document = mayBeMissing && !existsSync(path) ? new Document({ formatVersion: 1, entries: [] }) : parsed(path);
    this.#entries();
  }

  /** The entries in the order of the file. */
  get baseline(): Baseline {
    return { source: this.path, entries: this.#entries() };
  }

  /** Puts an entry in the place of the one that names the same finding, or at the end. */
  put(entry: BaselineEntry): void {
    const index = this.#indexOf(entry);
    if (index < 0) this.#document.addIn(['entries'], this.#document.createNode(entry));
    else for (const [name, value] of Object.entries(entry)) this.#document.setIn(['entries', index, name], value);
  }

  /** Takes an entry away. */
  remove(entry: BaselineEntry): void {
    this.#document.deleteIn(['entries', this.#indexOf(entry)]);
  }

  /** The file as it has to be written: JSON where its name ends so, else YAML. */
  text(): string {
    if (this.path.toLowerCase().endsWith('.json')) return `${JSON.stringify(this.#document, undefined, 2)}\n`;
    return this.#document.toString({ lineWidth: 0 });
  }

  #indexOf({ fingerprint, requirement }: BaselineEntry): number {
    return this.#entries().findIndex((one) => one.fingerprint === fingerprint && one.requirement === requirement);
  }

  #entries(): readonly BaselineEntry[] {
    return checked(this.#document.toJS(), this.path);
  }
}

function parsed(path: string): Document {
  const document = parseDocument(textOf(path));
  const error = document.errors[0] ?? aliasError(document);
  if (error === null) return document;
  const where = error.message.split('\n')[0]?.replace(/:$/, '');
  throw new BaselineError('BASELINE_INVALID', `${path} is not YAML: ${where}.`, 'Mend it at that line.');
}

/** Aliases are followed only when a document is read. */
function aliasError(document: Document): Error | null {
  try {
    document.toJS();
    return null;
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const sentence = `The baseline ${path} cannot be read (${reason}).`;
    throw new BaselineError('BASELINE_UNREADABLE', sentence, 'Write one with tokenproof baseline accept.', { cause });
  }
}

function checked(value: unknown, path: string): readonly BaselineEntry[] {
  const validate = validator();
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const what = error === undefined ? 'is wrong' : describeError(error);
    throw new BaselineError('BASELINE_INVALID', `${path}: ${what}.`, 'Correct the file at that place.');
  }
  const { entries } = value;
  const keys = entries.map(({ fingerprint, requirement }) => `${requirement} ${fingerprint}`);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return entries;
  throw new BaselineError('BASELINE_INVALID', `${path} has two entries for ${twice}.`, 'Leave one of them.');
}
