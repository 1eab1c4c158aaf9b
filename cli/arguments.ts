import { profileNames } from '../spec/profiles.ts';

/** What a flag for a profile takes. */
export const profileHelp = `one of ${profileNames.join(', ')}`;

/** What a flag for documents takes. */
export function formatHelp(formats: readonly string[]): string {
  return `write ${formats.join(', ')}; repeatable`;
}

/** Gathers the values of a flag that may be repeated. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
