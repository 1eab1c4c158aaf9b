import { quoted } from '../../client/http/shell.ts';
import type { RunFlags, SecretReferences } from '../run/flags.ts';

type Secret = keyof SecretReferences;

/** What a command line that repeats a run gives in the place of each secret; null where none is needed. */
export type SecretWords = Readonly<Record<Secret, string | null>>;

/** The variable that is usual for each secret, and the name that stands for it where nothing else is known. */
const names = {
  token: ['INFLUX_TOKEN', '"$TOKEN"'],
  secondToken: ['TOKENPROOF_SECOND_TOKEN', '"$TOKEN_SECOND"'],
  password: ['TOKENPROOF_PASSWORD', '"$PASSWORD"'],
} as const satisfies Readonly<Record<Secret, readonly [variable: string, name: string]>>;

/** A shorter value may stand in a variable that has nothing to do with it. */
const shortest = 8;

/**
 * How each secret can be given again in the same shell without being shown: by the reference that it was given by, else by
 * a variable of the environment that holds it; else a name stands for it, which has to be set first.
 */
export function secretWordsOf(flags: RunFlags, environment: NodeJS.ProcessEnv): SecretWords {
  const wordOf = (key: Secret): string | null => {
    const reference = flags.references?.[key];
    if (reference !== undefined) return reference === null ? null : quoted(reference);
    const [usual, name] = names[key];
    const variable = variableWith(flags[key] ?? '', usual, environment);
    return variable === undefined ? name : `env:${variable}`;
  };
  return { token: wordOf('token'), secondToken: wordOf('secondToken'), password: wordOf('password') };
}

/** The variable of a shell that holds a value. Those that npm sets for what it runs are not there after it. */
function variableWith(value: string, usual: string, environment: NodeJS.ProcessEnv): string | undefined {
  if (value === '') return undefined;
  if (environment[usual] === value) return usual;
  if (value.length < shortest) return undefined;
  const fit = ([name, held]: readonly [string, string | undefined]) =>
    held === value && /^[A-Za-z_]\w*$/.test(name) && !/^npm_/i.test(name);
  return Object.entries(environment)
    .filter(fit)
    .map(([name]) => name)
    .toSorted()[0];
}
