import { homedir } from 'node:os';
import type { Report } from '../../reports/report/report.ts';
import { isLoopback } from '../run/reaching.ts';

const credentials = /(\/\/)[^\s/@"']+@/g;

/** Gives other names in a text to what tells where a run was made: its hosts, folders, and who signs in at a proxy. */
export function anonymous({ run }: Report, { USER = '', USERNAME = '' }: NodeJS.ProcessEnv): (text: string) => string {
  const urls = [run.target.url, ...(run.target.replicas ?? [])].flatMap((url) => /https?:\/\/[^\s/]+/.exec(url) ?? []);
  const hosts = [...new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url)))].filter(
    (url) => !isLoopback(url),
  );
  const named = hosts.map(({ hostname }, index) => {
    return [hostname, index === 0 ? 'target.example' : `replica-${index}.example`] as const;
  });
  // Folders of a user's lie in these, wherever the report was made.
  const homes = [USER, USERNAME].filter((name) => name !== '').flatMap((name) => [`/home/${name}`, `/Users/${name}`]);
  const folders = [[process.cwd(), '.'] as const, ...[homedir(), ...homes].map((home) => [home, '~'] as const)];
  const all = [...named, ...folders].filter(([from]) => from.length > 1);
  const rules = all
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([from, to]) => [whole(from), to] as const);
  return (text) =>
    rules.reduce((changed, [from, to]) => changed.replaceAll(from, to), text.replaceAll(credentials, '$1'));
}

/** A name where it is not a part of another. */
function whole(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${name.replaceAll(/[^\w]/g, '\\$&')}(?![\\w-])`, 'g');
}
