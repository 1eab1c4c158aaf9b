/** A file to be: its name within a folder, and its text. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}
