import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from 'yaml';
import type { TokenproofError } from '../../spec/errors.ts';

/** What a file of what somebody answers for is called, and how to say that it cannot be used. */
export interface FileKind {
  /** As in "The baseline x.yaml cannot be read". */
  readonly noun: string;
  /** What to do where there is none. */
  readonly cure: string;
  readonly failure: (
    what: 'UNREADABLE' | 'INVALID',
    sentence: string,
    cure: string,
    options?: ErrorOptions,
  ) => TokenproofError;
}

/** The document of a file, YAML or JSON, with its comments. Throws the failure of its kind where it cannot be used. */
export function documentOf(path: string, kind: FileKind): Document {
  const document = parseDocument(textOf(path, kind));
  const error = document.errors[0] ?? aliasError(document);
  if (error === null) return document;
  const where = error.message.split('\n')[0]?.replace(/:$/, '');
  throw kind.failure('INVALID', `${path} is not YAML: ${where}.`, 'Mend it at that line.');
}

/** Aliases are followed only when a document is read. */
function aliasError(document: Document): Error | null {
  try {
    document.toJS();
    return null;
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function textOf(path: string, { noun, cure, failure }: FileKind): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw failure('UNREADABLE', `The ${noun} ${path} cannot be read (${reason}).`, cure, { cause });
  }
}
