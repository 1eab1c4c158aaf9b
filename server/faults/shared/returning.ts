/** A clock for each key, which is started once: tells the milliseconds since. */
export function since(): { readonly start: (key: string) => void; readonly passed: (key: string) => number } {
  const started = new Map<string, number>();
  return {
    start: (key) => {
      if (!started.has(key)) started.set(key, Date.now());
    },
    passed: (key) => Date.now() - (started.get(key) ?? Date.now()),
  };
}
