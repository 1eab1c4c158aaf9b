import { basename, relative } from 'node:path';
import { quoted } from '../../../client/http/shell.ts';
import type { TextOptions } from '../../../reports/text/text.ts';

/** The columns of what is no terminal, and the least and the most that texts are laid out for. */
const [usual, least, widest] = [96, 40, 120];

/** How a text is written to a stream: folded unless everything is wanted, in the colours and the width that it takes. */
export function textOptions(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv, verbose = false): TextOptions {
  const color = isColorful(stream, environment);
  if (verbose) return { color, verbose };
  const columns = stream.isTTY === true ? Math.min(widest, Math.max(least, stream.columns || usual)) : usual;
  const program = programOf(process.argv[1], environment);
  return { color, folded: { columns, program, strictly: stream.isTTY === true } };
}

/**
 * Whether a stream takes colours: NO_COLOR (no-color.org) forbids, FORCE_COLOR demands them, a terminal that is not dumb
 * takes them, and so does the log of a CI runner that is known to show them.
 */
export function isColorful(stream: Pick<NodeJS.WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv): boolean {
  const { CI, FORCE_COLOR, NO_COLOR, TERM, GITHUB_ACTIONS, GITLAB_CI } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (TERM === 'dumb') return false;
  return stream.isTTY === true || (CI !== undefined && (GITHUB_ACTIONS !== undefined || GITLAB_CI !== undefined));
}

/** A text in which the lines that begin with the tool's name begin with what is typed to start it. */
export function asTyped(text: string, environment: NodeJS.ProcessEnv): string {
  const program = programOf(process.argv[1], environment);
  return text.replaceAll(/^( *(?:by +)?)tokenproof (?=[a-z])/gm, (_, before: string) => `${before}${program} `);
}

/** What is typed to start the tool again as it was started, such as `npx tokenproof` or `node cli/bin.ts`. */
export function programOf(script: string | undefined, { npm_command: npm }: NodeJS.ProcessEnv): string {
  if (script === undefined) return 'tokenproof';
  if (npm === 'exec') return 'npx tokenproof';
  if (basename(script) === 'tokenproof') return 'tokenproof';
  if (!/[\\/]cli[\\/]bin\.[jt]s$/.test(script)) return 'tokenproof';
  const path = relative(process.cwd(), script);
  return `node ${quoted(path.startsWith('..') ? script : path)}`;
}
