import { type Secrets, secretName } from '../client/redaction/secrets.ts';
import { isReference } from './configuration/secrets.ts';
import type { TargetCredentials } from './target/open-target.ts';
import { harmless } from './terminal.ts';

/** The arguments and the variables that hold a secret, with the name that stands for it. */
const flags: Readonly<Record<string, string>> = {
  '--token': secretName('main'),
  '--second-token': secretName('second'),
  '--password': '$PASSWORD',
  ...Object.fromEntries(['a', 'b'].flatMap(ofSide)),
};

/** The arguments of one of two servers. */
function ofSide(side: string): readonly (readonly [string, string])[] {
  const name = (word: string) => `$${word}_${side.toUpperCase()}`;
  return [
    [`--token-${side}`, name('TOKEN')],
    [`--second-token-${side}`, name('SECOND_TOKEN')],
    [`--password-${side}`, name('PASSWORD')],
  ];
}

/** The variables that hold a secret, with the name that stands for it. */
const variables: Readonly<Record<string, string>> = {
  INFLUX_TOKEN: secretName('main'),
  TOKENPROOF_SECOND_TOKEN: secretName('second'),
  TOKENPROOF_PASSWORD: '$PASSWORD',
};

/** Takes note of the secrets that the tool was started with, before anything else is done with them. */
export function noteCommandSecrets(args: readonly string[], environment: NodeJS.ProcessEnv, secrets: Secrets): void {
  for (const [variable, name] of Object.entries(variables)) {
    const value = environment[variable];
    if (value !== undefined) secrets.add(value, name);
  }
  for (const [index, argument] of args.entries()) {
    const at = argument.indexOf('=');
    const [flag, value] = at < 0 ? [argument, args[index + 1]] : [argument.slice(0, at), argument.slice(at + 1)];
    const name = flags[flag];
    if (name !== undefined && value !== undefined && !isReference(value)) secrets.add(value, name);
  }
}

/** Takes note of the secrets that a run has for its target. */
export function noteCredentials(credentials: TargetCredentials | null, secrets: Secrets): void {
  if (credentials === null) return;
  secrets.add(credentials.token, secretName('main'));
  if (credentials.second !== null) secrets.add(credentials.second.token, secretName('second'));
  if (credentials.member?.password != null) secrets.add(credentials.member.password, '$PASSWORD');
}

/** A stream that masks the secrets in what is written to it, and lets nothing of it command the terminal or a CI runner. */
export function redacting(stream: NodeJS.WriteStream, secrets: Secrets): NodeJS.WriteStream {
  const write = (text: string): boolean => stream.write(harmless(secrets.mask(text)));
  return Object.create(stream, { write: { value: write } });
}
