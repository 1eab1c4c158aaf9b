import { capabilities } from '../../client/preparation/prepared-target.ts';
import { isObject } from '../../spec/json.ts';
import { profileNames } from '../../spec/profiles.ts';
import { familyOf, type Requirement } from '../requirement.ts';

/** What is wrong with something that was exported as a requirement, and the cure. */
export interface Defect {
  readonly code: string;
  readonly sentence: string;
  readonly cure: string;
}

type Rule = (value: Readonly<Record<string, unknown>>) => Omit<Defect, 'code'> | undefined;

const id = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/** What every requirement must be, in the order in which it is checked. */
const rules: Readonly<Record<string, Rule>> = {
  REQUIREMENTS_ID: (value) =>
    typeof value.id === 'string' && id.test(value.id)
      ? undefined
      : {
          sentence: `${named(value)} has no usable id.`,
          cure: 'Write a family, a slash and a name, such as tenants/quota-kept.',
        },
  REQUIREMENTS_LEVEL: (value) =>
    value.level === 'must' || value.level === 'should'
      ? undefined
      : { sentence: `${named(value)} has no level.`, cure: 'Give it the level must or should.' },
  REQUIREMENTS_TEXT: (value) =>
    isSentence(value.sends) && isSentence(value.demands)
      ? undefined
      : {
          sentence: `${named(value)} does not say what is sent and what is demanded.`,
          cure: 'Give it sends and demands, each one sentence.',
        },
  REQUIREMENTS_SOURCE: ({ cites, level, ...value }) =>
    Array.isArray(cites) && cites.every(isCitation) && (level === 'should' || cites.length > 0)
      ? undefined
      : {
          sentence: `${named(value)} cites no source.`,
          cure: 'Give it cites with contract(), rfc() or vendor(), or make it a should with an empty list.',
        },
  REQUIREMENTS_CAPABILITY: (value) => unknownMember(value, 'needs', capabilities, 'capability'),
  REQUIREMENTS_PROFILE: (value) => unknownMember(value, 'profiles', profileNames, 'profile'),
  REQUIREMENTS_CHECK: ({ inputs, check, observe, ...value }) =>
    (typeof inputs === 'function' && typeof check === 'function') ||
    (typeof observe === 'function' && inputs === undefined && check === undefined)
      ? undefined
      : {
          sentence: `${named(value)} cannot be checked.`,
          cure: 'Give it the functions inputs and check, or observe alone.',
        },
};

/** What is wrong with a value that is to be a requirement; undefined where it is one. */
export function defectOf(value: unknown): Defect | undefined {
  if (!isObject(value)) {
    const sentence = `A requirement is ${value === null ? 'null' : `a ${typeof value}`}.`;
    return { code: 'REQUIREMENTS_SHAPE', sentence, cure: 'Make each with defineRequirement.' };
  }
  for (const [code, rule] of Object.entries(rules)) {
    const defect = rule(value);
    if (defect !== undefined) return { code, ...defect };
  }
  return undefined;
}

/** What keeps requirements from standing beside others: an id that is taken, or a family that is not theirs. */
export function clashOf(own: readonly Requirement[], known: readonly Requirement[]): Defect | undefined {
  const families = new Set(known.map((one) => familyOf(one.id)));
  const ids = own.map((one) => one.id);
  const twice = ids.find((one, index) => ids.indexOf(one) !== index || known.some((other) => other.id === one));
  if (twice !== undefined) {
    const sentence = `There are two requirements with the id ${twice}.`;
    return { code: 'REQUIREMENTS_DUPLICATE', sentence, cure: 'Give each an id of its own.' };
  }
  const stray = ids.find((one) => families.has(familyOf(one)));
  if (stray === undefined) return undefined;
  const sentence = `The requirement ${stray} takes a family of the suites.`;
  return { code: 'REQUIREMENTS_FAMILY', sentence, cure: 'Put it into a family of its own, such as acme/….' };
}

function named({ id }: Readonly<Record<string, unknown>>): string {
  return typeof id === 'string' && id !== '' ? `The requirement ${id}` : 'A requirement';
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isCitation(value: unknown): boolean {
  return isObject(value) && ['contract', 'rfc', 'vendor'].some((kind) => kind === value.kind);
}

function unknownMember(
  value: Readonly<Record<string, unknown>>,
  name: 'needs' | 'profiles',
  known: readonly string[],
  what: string,
): Omit<Defect, 'code'> | undefined {
  const list = value[name] ?? [];
  const stray = Array.isArray(list) ? list.find((one) => !known.includes(one)) : list;
  if (stray === undefined) return undefined;
  const sentence = `${named(value)} names an unknown ${what}, ${JSON.stringify(stray)}.`;
  return { sentence, cure: `Use ${known.join(', ')}.` };
}
