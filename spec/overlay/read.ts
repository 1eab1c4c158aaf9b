import { parseDocument } from 'yaml';
import { isObject, type Json, type JsonObject, pointer } from '../json.ts';
import { ContractError } from '../loader/contract-error.ts';
import { readSource } from '../loader/read.ts';
import { isInfo, type Overlay, type OverlayAction } from './document.ts';

const cure = 'Give a document as the OpenAPI Overlay Specification 1.0 describes it, with overlay, info and actions.';

/** The overlays in files or at URLs. Throws ContractError. */
export function readOverlays(sources: readonly string[]): Promise<readonly Overlay[]> {
  return Promise.all(sources.map(async (source) => overlayIn(await readSource(source), source)));
}

/** The overlay that a text in YAML or JSON holds. Throws ContractError where it holds none. */
export function overlayIn(text: string, source: string): Overlay {
  const { actions, info, overlay, ...rest } = valueIn(text, source);
  if (typeof overlay !== 'string' && typeof overlay !== 'number')
    throw invalid(source, 'it lacks "overlay"', '/overlay');
  if (!/^1\.\d/.test(String(overlay)))
    throw invalid(source, `its version is ${overlay}, and 1.0 and 1.1 are supported`, '/overlay');
  if (!isInfo(info)) throw invalid(source, 'its info has no title and version in text', '/info');
  if (!Array.isArray(actions) || actions.length === 0) throw invalid(source, 'it has no actions', '/actions');
  const all = (actions as readonly Json[]).map((action, index) => actionIn(action, source, index));
  const made = typeof rest.extends === 'string' ? { extends: rest.extends } : {};
  return { overlay: String(overlay), info, ...made, actions: all };
}

function valueIn(text: string, source: string): JsonObject {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw invalid(source, error.message.split('\n')[0] ?? 'it is neither JSON nor YAML', '');
  const value: unknown = toJson(() => document.toJS(), source);
  if (isObject(value)) return value;
  throw invalid(source, 'it is no object', '');
}

/** What the parser says of aliases that grow beyond bounds or lead nowhere. */
function toJson(convert: () => unknown, source: string): unknown {
  try {
    return convert();
  } catch (cause) {
    throw invalid(source, cause instanceof Error ? cause.message : String(cause), '');
  }
}

function actionIn(action: Json, source: string, index: number): OverlayAction {
  const at = pointer('actions', index);
  if (!isObject(action)) throw invalid(source, `action ${index + 1} is no object`, at);
  const { description, remove, target, update } = action;
  if (typeof target !== 'string') throw invalid(source, `action ${index + 1} has no target`, at);
  if (remove !== undefined && typeof remove !== 'boolean')
    throw invalid(source, `"remove" of action ${index + 1} is neither true nor false`, at);
  if (remove !== true && update === undefined)
    throw invalid(source, `action ${index + 1} neither updates nor removes`, at);
  return {
    target,
    ...(typeof description === 'string' ? { description } : {}),
    ...(update === undefined ? {} : { update }),
    ...(remove === undefined ? {} : { remove }),
  };
}

function invalid(source: string, what: string, at: string): ContractError {
  return new ContractError('contract/overlay', `The overlay ${source} cannot be used: ${what}.`, cure, at);
}
