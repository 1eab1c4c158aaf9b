import { checkWritable, replaceFile } from './files.ts';
import { formAndPath } from './values.ts';

/** A document to write: its text from a subject, and its file. */
export interface DocumentOutput<Subject> {
  readonly path: string;
  readonly render: (subject: Subject) => string;
}

/** The documents that texts such as `json=out.json` ask for, checked to be writable. Throws UsageError. */
export function documents<Subject, Form extends string>(
  texts: readonly string[],
  renderers: Readonly<Record<Form, (subject: Subject) => string>>,
): readonly DocumentOutput<Subject>[] {
  const all = texts.map((text) => {
    const { format, path } = formAndPath(text, Object.keys(renderers) as Form[], '--report', 'document');
    return { path, render: renderers[format] };
  });
  checkWritable(all.map(({ path }) => path));
  return all;
}

/** Writes a subject in every form that is asked for. Throws UsageError where a file cannot be written. */
export function writeDocuments<Subject>(subject: Subject, all: readonly DocumentOutput<Subject>[]): void {
  for (const { path, render } of all) replaceFile(path, render(subject));
}
