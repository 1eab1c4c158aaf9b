import { arch, platform, release } from 'node:os';
import { Secrets } from '../../client/redaction/secrets.ts';
import { renderers } from '../../reports/forms/index.ts';
import type { NamedFile } from '../../reports/forms/named-file.ts';
import { withoutSecrets } from '../../reports/report/redaction.ts';
import type { Report } from '../../reports/report/report.ts';
import { applied } from '../config/action.ts';
import { loadConfiguration } from '../configuration/load.ts';
import type { CommandContext } from '../context.ts';
import { replaceFile } from '../files.ts';
import { SecretShownError } from '../secret-shown-error.ts';
import { version } from '../version.ts';
import { anonymous } from './anonymous.ts';
import { archiveOf } from './archive.ts';
import { bundleFormat } from './bundle-format.ts';
import { noteConfiguredSecrets } from './configured-secrets.ts';

/** The file of the bundle that a text such as `bundle=x.tar.gz` asks for; none where it asks for another form. */
export function bundlePath(text: string): readonly string[] {
  const [format, ...rest] = text.split('=');
  return format === bundleFormat ? [rest.join('=') || 'tokenproof-bundle.tar.gz'] : [];
}

/**
 * Writes what it takes to look into a run: the report, how it was made and by what, without secrets, hosts and folders.
 * Throws UsageError where the file cannot be written, and SecretShownError where a secret would be in it.
 */
export async function writeBundle(report: Report, path: string, context: CommandContext): Promise<void> {
  const { environment, secrets, stdout } = context;
  const name = await targetName(report);
  const configured = new Secrets();
  await noteConfiguredSecrets(name, environment, configured);
  const hide = anonymous(report, environment);
  const files = (await filesOf(masked(report, configured), name, context)).map((file) => ({
    ...file,
    text: hide(secrets.mask(file.text)),
  }));
  if (files.some(({ text }) => secrets.heldIn(text).length > 0)) throw new SecretShownError([path]);
  replaceFile(path, archiveOf(files));
  const names = files.map((file) => file.name).join(', ');
  stdout.write(
    `${path}: ${names}. Secrets, hosts and folders have other names in it; look through it before you pass it on.\n`,
  );
}

async function filesOf(
  report: Report,
  name: string | undefined,
  { environment }: CommandContext,
): Promise<readonly NamedFile[]> {
  const { command, tool } = report.run;
  const versions = {
    tokenproof: version,
    judged: tool.version,
    node: process.versions.node,
    system: `${platform()} ${release()} ${arch()}`,
  };
  return [
    { name: 'report.json', text: renderers.json(report) },
    { name: 'report.txt', text: renderers.text(report) },
    { name: 'command.txt', text: `${command}\n` },
    { name: 'versions.json', text: json(versions) },
    { name: 'configuration.json', text: json(await configuration(name, environment)) },
  ];
}

/** The report without the secrets that the configuration names, each text for itself: the form of the document stays. */
function masked(report: Report, configured: Secrets): Report {
  const { secrets } = report.run;
  const without = withoutSecrets(report, configured);
  return { ...without, run: { ...without.run, secrets } };
}

/** What applies in this folder to the target of the report; why nothing can be told, where it cannot be read. */
async function configuration(name: string | undefined, environment: NodeJS.ProcessEnv): Promise<object> {
  try {
    const { settings, ...rest } = await applied({ flags: {}, name }, environment);
    return { path: rest.path, name: rest.name, settings: Object.fromEntries(settings) };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

/** The target of the configuration that has the address of the report. */
async function targetName({ run }: Report): Promise<string | undefined> {
  const found = await loadConfiguration(process.cwd(), undefined).catch(() => null);
  const targets = Object.entries(found?.configuration.targets ?? {});
  return targets.find(([, { url }]) => url?.replace(/\/+$/, '') === run.target.url)?.[0];
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
