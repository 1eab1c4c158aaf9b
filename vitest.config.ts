import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** The folders whose tests judge whole servers and take minutes: `npm run test:long`. */
const long = ['e2e', 'hostile', 'network'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  // Warnings are about source maps that packages name and do not bring.
  logLevel: 'error',
  test: {
    globalSetup: 'tests/temporary.ts',
    setupFiles: 'tests/seed.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxConcurrency: 2,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // It imports JSON in a way that only a bundler takes.
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
    projects: [
      // These share their modules: loading them anew for each file took as long as the tests.
      { extends: true, test: { name: 'short', include: ['tests/**/*.test.ts'], exclude: long, isolate: false } },
      { extends: true, test: { name: 'long', include: long } },
    ],
  },
});
