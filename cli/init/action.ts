import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import { checked } from '../configuration/check.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { isReference } from '../configuration/secrets.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable, replaceFile } from '../files.ts';
import { profileOf } from '../run/options.ts';
import { UsageError } from '../usage-error.ts';
import { baseUrl } from '../values.ts';
import { askedFor } from './ask.ts';
import type { InitFlags } from './flags.ts';

/** The command `init`: writes a configuration with one target, and says what to do next. Throws UsageError. */
export async function init(flags: InitFlags, context: CommandContext): Promise<number> {
  const { file = 'tokenproof.config.yaml' } = flags;
  if (existsSync(file) && flags.force !== true)
    throw new UsageError(`There is a file ${file}.`, 'Give another with --file, or --force.', 'CONFIG_EXISTS');
  checkWritable([file]);
  const answers = await askedFor(flags, context);
  const { name, configuration } = configurationOf(answers);
  replaceFile(file, `${heading}${stringify(configuration)}`);
  context.stdout.write(`${file} written. Next: tokenproof doctor ${name}, then tokenproof run ${name}\n`);
  return exitCodes.conforms;
}

const heading = `# What tokenproof judges: see tokenproof config, and config.schema.json in the package for what can be set.
# Secrets stand elsewhere: env:NAME is a variable, file:path a file.
`;

function configurationOf({ name = 'local', target, token = 'env:INFLUX_TOKEN', org, profile }: InitFlags) {
  if (target === undefined || target === '')
    throw new UsageError('There is no server to configure.', 'Give its URL with --target.', 'NO_TARGET');
  if (!isReference(token))
    throw new UsageError('--token is to say where the token is.', 'Write env:NAME or file:path.', 'SECRET_IN_FILE');
  const settings = {
    url: baseUrl(target, '--target'),
    token,
    ...(org === undefined || org === '' ? {} : { org }),
    ...(profile === undefined || profile === '' ? {} : { profile: profileOf(profile) }),
  };
  const configuration: Configuration = { target: name, targets: { [name]: settings } };
  return { name, configuration: checked(configuration, () => 'The configuration') };
}
