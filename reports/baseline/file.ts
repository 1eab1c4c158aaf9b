import { existsSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { Document } from 'yaml';
import { TokenproofError } from '../../spec/errors.ts';
import { once } from '../../spec/remember.ts';
import { describeError } from '../report/schema.ts';
import schema from './baseline.schema.json' with { type: 'json' };
import type { Baseline, BaselineEntry } from './baseline.ts';
import { documentOf, type FileKind } from './document.ts';

/** A baseline that cannot be used. */
export class BaselineError extends TokenproofError {}

const kind: FileKind = {
  noun: 'baseline',
  cure: 'Write one with tokenproof baseline accept.',
  failure: (what, sentence, cure, options) => new BaselineError(`BASELINE_${what}`, sentence, cure, options),
};

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
    this.#document =
      mayBeMissing && !existsSync(path) ? new Document({ formatVersion: 1, entries: [] }) : documentOf(path, kind);
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
