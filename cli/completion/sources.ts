import type { Values } from './complete.ts';

/** Says what some flag takes, when it is asked for: most of it is not needed to start. */
export type Source = () => Values | Promise<Values>;

/** What is neither a word that is known nor a file. */
export const free: Source = () => ({ words: [], files: false });

/** Paths alone. */
export const files: Source = () => ({ words: [], files: true });

/** Words that say what they mean. */
export function plain(words: readonly string[], more: Partial<Values> = {}): Values {
  return { words: words.map((value) => ({ value, says: '' })), files: false, ...more };
}

/** The requirements, and each family as a pattern. */
export const requirements: Source = async () => {
  const { catalogue } = await import('../../suites/catalogue.ts');
  const patterns = (await families()).words.map(({ value }) => ({ value: `${value}/*`, says: `all of ${value}` }));
  const words = [...patterns, ...catalogue().map(({ id, demands }) => ({ value: id, says: demands }))];
  return { words, files: false, several: true };
};

/** The families of requirements. */
export const families: Source = async () => {
  const { catalogue } = await import('../../suites/catalogue.ts');
  const { familyOf } = await import('../../engine/requirement.ts');
  return plain([...new Set(catalogue().map(({ id }) => familyOf(id)))], { several: true });
};

/** The faults of the embedded server. */
export const faultIds: Source = async () => {
  const { faults } = await import('../../server/index.ts');
  return { words: faults.map(({ id, says }) => ({ value: id, says })), files: false, several: true };
};

/** All that `explain` knows. */
export const topics: Source = async () => {
  const { topicIds } = await import('../explain/topics.ts');
  return plain(topicIds());
};

/** The targets of the configuration here or above; none where it cannot be read. */
export const targets: Source = async () => {
  const { loadConfiguration } = await import('../configuration/load.ts');
  const found = await loadConfiguration(process.cwd(), undefined).catch(() => null);
  return plain(Object.keys(found?.configuration.targets ?? {}));
};
