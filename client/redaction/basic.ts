import type { Occurrence } from './phrases.ts';

/** What stands for the payload of Basic credentials. */
export const credentials = '$CREDENTIALS';

const basic = /\b(Basic) [A-Za-z0-9+/=]{4,}/g;

/** The payloads of Basic credentials. */
export function basicSpans(text: string): readonly Occurrence[] {
  return [...text.matchAll(basic)].map(({ 0: all, 1: scheme = '', index }) => {
    return { start: index + scheme.length + 1, end: index + all.length, name: credentials };
  });
}
