import { Ajv, type ErrorObject } from 'ajv';
import { isObject } from '../../spec/json.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';
import schema from './config.schema.json' with { type: 'json' };
import type { Configuration, TargetSettings } from './configuration.ts';
import { cureFor } from './cure.ts';
import type { Locate } from './parse.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validate = ajv.compile<Configuration>(schema);

/** A configuration that was read, checked. Throws UsageError, with the place. */
export function checked(value: unknown, locate: Locate): Configuration {
  if (!validate(value)) throw errorOf(validate.errors?.at(0), locate);
  const { target, targets = {} } = value;
  if (target !== undefined && !Object.hasOwn(targets, target)) {
    const sentence = `${locate(['target'])}: There is no target "${target}" in targets.`;
    throw new UsageError(sentence, cureFor(target, Object.keys(targets)), 'UNKNOWN_TARGET');
  }
  for (const [name, { url, embedded, mock, org, orgId }] of Object.entries(targets)) {
    if (org !== undefined && orgId !== undefined) {
      const sentence = `${locate(['targets', name, 'orgId'])}: The target ${name} has both org and orgId.`;
      throw new UsageError(sentence, 'Give one of them.', 'CONFIG_INVALID');
    }
    if ([url, embedded, mock].filter((one) => one !== undefined && one !== false).length === 1) continue;
    const sentence = `${locate(['targets', name])}: The target ${name} must have one of url, embedded and mock.`;
    throw new UsageError(sentence, 'Give exactly one of them.', 'CONFIG_INVALID');
  }
  return value;
}

/** Settings of one target that a program gives, checked for their names and types. Throws UsageError. */
export function checkedSettings(value: unknown): TargetSettings {
  const { definitions } = schema;
  const isValid = ajv.compile<TargetSettings>({ $ref: '#/definitions/target', definitions });
  if (isValid(value)) return value;
  throw errorOf(isValid.errors?.at(0), () => 'judge');
}

function errorOf(error: ErrorObject | undefined, locate: Locate): UsageError {
  const { instancePath = '', keyword, message = 'is wrong', params, schemaPath = '' } = error ?? {};
  const keys = instancePath.split('/').slice(1);
  const where = keys.length === 0 ? '' : ` in ${keys.join('.')}`;
  if (keyword === 'additionalProperties' && isObject(params)) {
    const key = String(params.additionalProperty);
    const known = Object.keys(schemaPath.startsWith('#/definitions/target') ? targetKeys : schema.properties);
    const sentence = `${locate([...keys, key])}: There is no setting "${key}"${where}.`;
    return new UsageError(sentence, `${didYouMean(key, known)}`, 'CONFIG_INVALID');
  }
  const what = keys.length === 0 ? 'The configuration' : `The value of ${keys.join('.')}`;
  return new UsageError(`${locate(keys)}: ${what} ${message}.`, 'Correct it at that place.', 'CONFIG_INVALID');
}

const targetKeys = schema.definitions.target.properties;
