import { globSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Engine = typeof import('vitest/node');

/** The variable that tells the bundler where its native half is. */
const variable = 'NAPI_RS_NATIVE_LIBRARY_PATH';

/**
 * The engine. It comes with vite, whose bundler is native, an optional package for each platform: `npm i --omit=optional`
 * leaves it out. No module of ours is bundled or transformed, so something that does nothing can stand for it.
 */
export async function loadEngine(): Promise<Engine> {
  if (hasNativeBundler()) return import('vitest/node');
  const before = process.env[variable];
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  process.env[variable] = fileURLToPath(new URL(`no-bundler.${extension}`, import.meta.url));
  try {
    return await import('vitest/node');
  } finally {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  }
}

/** Whether vite's bundler has its native half, or is one that does not need it. */
function hasNativeBundler(): boolean {
  const bundler = ['vitest', 'vite', 'rolldown'].reduce<string | undefined>(
    (from, name) => (from === undefined ? undefined : findPackageJSON(name, pathToFileURL(from))),
    fileURLToPath(import.meta.url),
  );
  if (bundler === undefined) return true;
  const folders = createRequire(bundler).resolve.paths('@rolldown/binding') ?? [];
  return [...folders, dirname(dirname(bundler))].some(
    (folder) => globSync('@rolldown/binding-*/package.json', { cwd: join(folder) }).length > 0,
  );
}
