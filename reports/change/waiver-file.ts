import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { isScalar, visit } from 'yaml';
import { TokenproofError } from '../../spec/errors.ts';
import { documentOf, type FileKind } from '../baseline/document.ts';
import { describeError } from '../report/schema.ts';
import { type Waiver, type Waivers, waiverName } from './waiver.ts';
import schema from './waivers.schema.json' with { type: 'json' };

/** A file of waivers that cannot be used. */
export class WaiverError extends TokenproofError {}

const kind: FileKind = {
  noun: 'file of waivers',
  cure: 'Give the path of a YAML file; tokenproof diff --help shows its form.',
  failure: (what, sentence, cure, options) => new WaiverError(`WAIVERS_${what}`, sentence, cure, options),
};

const ajv = new Ajv({ strict: true, strictRequired: false });
formats.default(ajv);
const validate = ajv.compile<{ readonly waivers: readonly Waiver[] }>(schema);

/** The waivers of a YAML or JSON file that keeps `waivers.schema.json`. Throws WaiverError. */
export function readWaivers(path: string): Waivers {
  const document = documentOf(path, kind);
  visit(document, { Pair: (_, { key, value }) => keepText(key, value) });
  const value: unknown = document.toJS();
  if (!validate(value)) throw invalid(`${path}: ${whatIsWrong()}.`, 'Correct the file at that place.');
  const names = value.waivers.map(waiverName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalid(`${path} has two waivers for ${twice}.`, 'Leave one of them.');
  return { source: path, entries: value.waivers };
}

/** A fingerprint of digits alone is no number, whether it stands in quotes or not. */
function keepText(key: unknown, value: unknown): void {
  const isFingerprint = isScalar(key) && key.value === 'fingerprint';
  if (isFingerprint && isScalar(value) && typeof value.value === 'number') value.value = value.source;
}

/** Which of two members is missing says more than that none of two schemas fits. */
function whatIsWrong(): string {
  const errors = validate.errors ?? [];
  const choice = errors.find(({ keyword }) => keyword === 'anyOf');
  if (choice !== undefined) return `${choice.instancePath} names neither a rule nor a fingerprint`;
  const [error] = errors;
  if (error?.keyword === 'format') return `${error.instancePath} is no day such as 2030-01-31`;
  return error === undefined ? 'is wrong' : describeError(error);
}

function invalid(sentence: string, cure: string): WaiverError {
  return new WaiverError('WAIVERS_INVALID', sentence, cure);
}
