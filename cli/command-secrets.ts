import { type Secrets, secretName } from '../client/redaction/secrets.ts';
import type { TargetCredentials } from './target/open-target.ts';

/** The arguments and the variables that hold a secret, with the name that stands for it. */
const flags: Readonly<Record<string, string>> = {
  '--token': secretName('main'),
  '--second-token': secretName('second'),
  '--password': '$PASSWORD',
};

/** Takes note of the secrets that the tool was started with, before anything else is done with them. */
export function noteCommandSecrets(
  args: readonly string[],
  { INFLUX_TOKEN }: NodeJS.ProcessEnv,
  secrets: Secrets,
): void {
  if (INFLUX_TOKEN !== undefined) secrets.add(INFLUX_TOKEN, secretName('main'));
  for (const [index, argument] of args.entries()) {
    const at = argument.indexOf('=');
    const [flag, value] = at < 0 ? [argument, args[index + 1]] : [argument.slice(0, at), argument.slice(at + 1)];
    const name = flags[flag];
    if (name !== undefined && value !== undefined) secrets.add(value, name);
  }
}

/** Takes note of the secrets that a run has for its target. */
export function noteCredentials(credentials: TargetCredentials | null, secrets: Secrets): void {
  if (credentials === null) return;
  secrets.add(credentials.token, secretName('main'));
  if (credentials.second !== null) secrets.add(credentials.second.token, secretName('second'));
  if (credentials.member?.password != null) secrets.add(credentials.member.password, '$PASSWORD');
}

/** A stream that masks the secrets in what is written to it. */
export function redacting(stream: NodeJS.WriteStream, secrets: Secrets): NodeJS.WriteStream {
  return Object.create(stream, { write: { value: (text: string) => stream.write(secrets.mask(text)) } });
}
