import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isObject } from '../../spec/json.ts';
import type { Requirement } from '../requirement.ts';
import { clashOf, type Defect, defectOf } from './definition.ts';
import { RequirementsError } from './requirements-error.ts';

/**
 * Where a module of requirements is, as the URL of a file: a path where it looks like one, else the name of a package
 * that is installed for a folder.
 * @throws RequirementsError where there is no such package.
 */
export function locate(name: string, folder: string): string {
  const path = resolve(folder, name);
  if (/^\.{0,2}\/|^[A-Za-z]:|\.[cm]?[jt]s$/.test(name)) return pathToFileURL(path).href;
  try {
    return pathToFileURL(createRequire(resolve(folder, 'requirements.js')).resolve(name)).href;
  } catch (cause) {
    const cure = 'Give the path of a file, such as ./requirements.ts, or install the package.';
    throw new RequirementsError('REQUIREMENTS_NOT_FOUND', `There is no package ${name} with requirements.`, cure, {
      cause,
    });
  }
}

/**
 * The requirements that modules export, each alone or in lists, checked to stand beside those that are known.
 * @throws RequirementsError where a module cannot be imported, exports none, or exports a malformed one.
 */
export async function loadRequirements(
  modules: readonly string[],
  known: readonly Requirement[],
): Promise<readonly Requirement[]> {
  const loaded: Requirement[] = [];
  for (const module of modules) {
    const own = requirementsIn(await imported(module), module);
    const clash = clashOf([...loaded, ...own], known);
    if (clash !== undefined) throw errorOf(clash, module);
    loaded.push(...own);
  }
  return loaded;
}

async function imported(module: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(module);
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const sentence = `${module} cannot be imported: ${reason.replace(/\.$/, '')}.`;
    throw new RequirementsError('REQUIREMENTS_UNREADABLE', sentence, 'Run it alone with node to see why.', { cause });
  }
}

/** Other exports, such as functions that the requirements share, are passed over. */
function requirementsIn(module: Readonly<Record<string, unknown>>, source: string): readonly Requirement[] {
  const lists = Object.entries(module).flatMap(([name, value]) =>
    Array.isArray(value) && (name === 'default' || value.some(looksLikeOne)) ? (value as readonly unknown[]) : [],
  );
  const candidates = [...new Set([...Object.values(module).filter(looksLikeOne), ...lists])];
  const defect = candidates.map(defectOf).find((one) => one !== undefined);
  if (defect !== undefined) throw errorOf(defect, source);
  if (candidates.length > 0) return candidates as readonly Requirement[];
  throw errorOf(none, source);
}

const none: Defect = {
  code: 'REQUIREMENTS_NONE',
  sentence: 'It exports no requirement.',
  cure: 'Export what defineRequirement gives.',
};

function looksLikeOne(value: unknown): boolean {
  return isObject(value) && ['id', 'demands', 'sends', 'check', 'observe'].some((name) => Object.hasOwn(value, name));
}

function errorOf({ code, sentence, cure }: Defect, module: string): RequirementsError {
  return new RequirementsError(code, `${module}: ${sentence}`, cure);
}
