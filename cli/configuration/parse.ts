import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../usage-error.ts';
import { shown } from './shown.ts';

/** Where something stands in a file, as `path:line`, or its path alone. */
export type Locate = (keys: readonly string[]) => string;

/** What is in a file: the value, and the lines of what stands in it. */
export interface Parsed {
  readonly value: unknown;
  readonly locate: Locate;
}

/** The value in a file: a module's default, or what YAML or JSON says. Rejects with UsageError. */
export function parsed(path: string, text: string): Promise<Parsed> {
  return /^\.m?[jt]s$/.test(extname(path)) ? imported(path) : read(path, text);
}

async function imported(path: string): Promise<Parsed> {
  const locate = () => shown(path);
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    return { value: module.default, locate };
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
    const sentence = `${shown(path)} cannot be imported: ${reason.replace(/\.$/, '')}.`;
    throw new UsageError(sentence, 'Export the configuration as its default.', 'CONFIG_UNREADABLE', { cause });
  }
}

/** JSON is YAML, and the parser of YAML knows where everything stands. */
async function read(path: string, text: string): Promise<Parsed> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const line = (offset: number): string => `${shown(path)}:${lines.linePos(offset).line}`;
  const [error] = document.errors;
  if (error !== undefined) {
    const sentence = `${line(error.pos[0])}: ${(error.message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}.`;
    throw new UsageError(sentence, 'Correct the file at that line.', 'CONFIG_INVALID', { cause: error });
  }
  const locate: Locate = (keys) => {
    const node: unknown = document.getIn(keys, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    return Array.isArray(range) ? line(Number(range[0])) : shown(path);
  };
  return { value: document.toJS(), locate };
}
