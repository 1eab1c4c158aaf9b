/** The seeds at which a run that judges a part of a plan judges each requirement. */
export type Share = Readonly<Record<string, readonly number[]>>;
