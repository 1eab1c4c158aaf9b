import { checkWritable, replaceFile } from './files.ts';
import { UsageError } from './usage-error.ts';

/** A document to write: its text from a subject, and its file. */
export interface DocumentOutput<Subject> {
  readonly path: string;
  readonly render: (subject: Subject) => string;
}

/** The documents that texts such as `json=out.json` ask for, checked to be writable. Throws UsageError. */
export function documents<Subject>(
  texts: readonly string[],
  renderers: Readonly<Record<string, (subject: Subject) => string>>,
): readonly DocumentOutput<Subject>[] {
  const all = texts.map((text) => {
    const at = text.indexOf('=');
    const [format, path] = [text.slice(0, at), text.slice(at + 1)];
    const render = at > 0 && Object.hasOwn(renderers, format) ? renderers[format] : undefined;
    if (render !== undefined && path !== '') return { path, render };
    const cure = `Write format=path with one of ${Object.keys(renderers).join(', ')}.`;
    throw new UsageError(`"${text}" is not a document for --report.`, cure);
  });
  checkWritable(all.map(({ path }) => path));
  return all;
}

/** Writes a subject in every form that is asked for. Throws UsageError where a file cannot be written. */
export function writeDocuments<Subject>(subject: Subject, all: readonly DocumentOutput<Subject>[]): void {
  for (const { path, render } of all) replaceFile(path, render(subject));
}
