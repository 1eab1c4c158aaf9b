/** The flags of `init` as they were written. */
export interface InitFlags {
  readonly name?: string;
  readonly target?: string;
  readonly org?: string;
  readonly profile?: string;
  readonly token?: string;
  readonly file?: string;
  readonly force?: boolean;
}
