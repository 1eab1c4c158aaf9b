/** The shells that a script is there for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** The name of such a shell. */
export type Shell = (typeof shells)[number];
