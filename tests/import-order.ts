import type { Folder } from './sources.ts';

/** What each folder may import of ours besides itself. */
export const allowed: Readonly<Record<Folder, readonly Folder[]>> = {
  spec: [],
  generators: ['spec'],
  client: ['spec'],
  engine: ['spec', 'generators', 'client'],
  suites: ['spec', 'generators', 'client', 'engine'],
  traceability: ['spec', 'suites'],
  reports: ['spec', 'generators', 'client', 'engine', 'suites'],
  cli: ['spec', 'generators', 'client', 'engine', 'suites', 'traceability', 'reports', 'server'],
  server: [],
};
