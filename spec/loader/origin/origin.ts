import type { JsonPointer } from '../../json.ts';
import { readReferred, readText } from '../bounded.ts';
import { ContractError } from '../contract-error.ts';
import { isUrl, readSource } from '../read.ts';
import { readRevision, revisionIn } from './git.ts';

/** Whether a document may refer to whatever it names: to other origins, and to files elsewhere. */
export type References = 'near' | 'any';

/** Where a document is: what it is called, its text, and how what it refers to is read. */
export interface Origin {
  /** The file, URL or revision as it was named. */
  readonly source: string;
  readonly text: string;
  /** The path or URL that its references are relative to. */
  readonly base: string;
  /** Whether it is known to be valid OpenAPI, so that nothing is gained by asking: not so unless told. */
  readonly isValid?: boolean;
  /** Reads another document that this one refers to, by its path or URL. Throws ContractError where it may not. */
  readonly read: (url: string) => Promise<string>;
}

/** The document of a file, an http(s) URL, or `git:REVISION:PATH`. Throws ContractError where it cannot be had. */
export async function originOf(source: string, references: References = 'near'): Promise<Origin> {
  const revision = revisionIn(source);
  if (revision === undefined && source.startsWith('git:')) throw noRevision(source);
  if (revision === undefined) {
    const read = isUrl(source) ? besideUrl(source, references) : besideFile(source, references);
    return { source, text: await readSource(source), base: source, read };
  }
  const { text, base, readBeside } = await readRevision(source, revision);
  const read = (url: string) => (isUrl(url) ? distant(url, references) : readBeside(pathIn(url)));
  return { source, text, base, read };
}

function besideFile(source: string, references: References): Origin['read'] {
  return (url) => {
    if (isUrl(url)) return distant(url, references);
    return references === 'any' ? readText(pathIn(url)) : readReferred(pathIn(url), source);
  };
}

function besideUrl(source: string, references: References): Origin['read'] {
  const { origin } = new URL(source);
  return (url) => (URL.canParse(url) && new URL(url).origin === origin ? readSource(url) : distant(url, references));
}

function distant(url: string, references: References): Promise<string> {
  if (references === 'any') return readSource(url);
  throw refused(url);
}

function pathIn(url: string): string {
  return decodeURIComponent(url.replace(/^file:\/\//, ''));
}

function noRevision(source: string): ContractError {
  const sentence = `The contract ${source} names no file in a revision.`;
  return new ContractError('contract/unreadable', sentence, 'Write git:REVISION:PATH, such as git:main:contract.yaml.');
}

function refused(url: string, at: JsonPointer = ''): ContractError {
  const sentence = `The contract refers to ${url}, which is not followed.`;
  const cure = 'Put what it names into the document or beside it; diff follows it with --allow-refs.';
  return new ContractError('contract/unresolved-reference', sentence, cure, at);
}
