import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { startServer } from '../../../server/index.ts';

/** The mutant that code runs with, and how often it was met. */
interface Active {
  readonly id: string;
  hits: number;
}

/** Meetings of one mutant after which it counts as going round for ever. */
const mostHits = 5_000_000;

const within = new AsyncLocalStorage<Active>();
let loading: Active | undefined;

/** What the instrumented code asks which mutant is switched on (StrykerJS instrumenter: the namespace `__stryker__`). */
const namespace = {
  get activeMutant(): string | undefined {
    return (within.getStore() ?? loading)?.id;
  },
  get hitCount(): number {
    return (within.getStore() ?? loading)?.hits ?? 0;
  },
  set hitCount(hits: number) {
    const active = within.getStore() ?? loading;
    if (active !== undefined) active.hits = hits;
  },
  hitLimit: mostHits,
};

let prepared = false;

/** Lets modules of a copy be loaded once for each mutant: what a module makes as it loads may be mutated, too. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  Object.assign(globalThis, { __stryker__: namespace });
  registerHooks({
    resolve(specifier, context, next) {
      const query = context.parentURL === undefined ? '' : new URL(context.parentURL).search;
      if (!query.startsWith('?mutant=')) return next(specifier, context);
      // A copy stands where no packages are installed: it has those of the original.
      const isPackage = !specifier.startsWith('.') && !URL.canParse(specifier);
      if (isPackage) return next(specifier, { ...context, parentURL: import.meta.url });
      const resolved = next(specifier, context);
      return resolved.url.startsWith('file:')
        ? { ...resolved, url: `${resolved.url.split('?')[0]}${query}` }
        : resolved;
    },
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** A `startServer` whose servers run with a mutant of an instrumented copy, beside others in the same process. */
export function startMutated(folder: string, id: string): typeof startServer {
  return async (options) => {
    const active: Active = { id, hits: 0 };
    const loaded = queue.then(() => load(folder, active));
    queue = loaded.catch(() => {});
    const { startServer: start } = await loaded;
    return within.run(active, () => start(options));
  };
}

/** Loads the modules one mutant after the other, because while they load there is no telling whose code it is. */
async function load(folder: string, active: Active): Promise<{ readonly startServer: typeof startServer }> {
  prepare();
  const script = ['ts', 'js'].map((extension) => join(folder, `server/index.${extension}`)).find(existsSync) ?? '';
  loading = active;
  try {
    return await import(`${pathToFileURL(script).href}?mutant=${active.id}`);
  } finally {
    loading = undefined;
  }
}
