import type { Schema } from '../../spec/contract.ts';
import { isObject, type Json, type JsonPointer, pointer } from '../../spec/json.ts';
import { keywordsOf } from '../values/conjunction.ts';
import type { Keywords } from '../values/keywords.ts';

/** A place in a document about which a schema says something. */
export interface Site {
  /** Spoken name: the properties on the way, items as `first` and `last`; `body` for the whole document. */
  readonly name: string;
  readonly at: JsonPointer;
  readonly keywords: Keywords;
  /** What stands there; undefined where an optional property is absent. */
  readonly value: Json | undefined;
  /** The whole document with another value there. */
  readonly put: (value: Json) => Json;
}

/**
 * Every place that a schema of a request describes in a valid document: absent optional properties too, of arrays both
 * ends; not what is read-only, of which a request says nothing (OpenAPI 3.0.3, section "Schema Object": readOnly).
 */
export function sitesOf(schema: Schema, document: Json): readonly Site[] {
  return sitesFrom({ name: '', at: '', keywords: keywordsOf(schema), value: document, put: (value) => value }).map(
    (site) => ({ ...site, name: site.name === '' ? 'body' : site.name }),
  );
}

function sitesFrom(site: Site): readonly Site[] {
  return [site, ...[...propertySites(site), ...itemSites(site)].flatMap(sitesFrom)];
}

function propertySites(site: Site): readonly Site[] {
  const { value } = site;
  if (!isObject(value)) return [];
  return Object.entries(site.keywords.properties ?? {})
    .map(([name, schema]) => below(site, name, name, schema, value[name], (changed) => ({ ...value, [name]: changed })))
    .filter(({ keywords }) => keywords.readOnly !== true);
}

function itemSites(site: Site): readonly Site[] {
  const { value, keywords } = site;
  const { items } = keywords;
  if (!Array.isArray(value) || items === undefined) return [];
  const ends: readonly (readonly [string, number])[] = [
    ['first', 0],
    ['last', value.length - 1],
  ];
  return ends
    .slice(0, value.length)
    .map(([name, index]) => below(site, name, index, items, value[index], (changed) => value.with(index, changed)));
}

function below(
  site: Site,
  name: string,
  token: string | number,
  schema: Schema,
  value: Json | undefined,
  put: (value: Json) => Json,
): Site {
  return {
    name: site.name === '' ? name : `${site.name}/${name}`,
    at: `${site.at}${pointer(token)}`,
    keywords: keywordsOf(schema),
    value,
    put: (changed) => site.put(put(changed)),
  };
}
