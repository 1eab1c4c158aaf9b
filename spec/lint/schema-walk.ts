import type { OperationId } from '../contract.ts';
import { isObject, type Json, type JsonObject, type JsonPointer, pointer } from '../json.ts';
import type { Direction } from '../schemas/translate.ts';
import { located } from './resolve.ts';
import type { SchemaSite, ValueSite } from './subject.ts';
import { spokenPlace } from './wording.ts';

/** A schema that a walk comes to. */
export interface Visit {
  readonly at: JsonPointer;
  readonly schema: Json;
  readonly direction: Direction;
  readonly operation: OperationId;
  readonly of: string;
  readonly name: string | null;
  readonly whole: boolean;
}

/** Keywords that hold schemas of the same value, by how they hold them. */
const sameValue = { listed: ['allOf', 'anyOf', 'oneOf'], single: ['if', 'then', 'else'] } as const;

/** Goes through schemas and all that they are made of, each at its own place once for each direction. */
export class SchemaWalk {
  readonly values: ValueSite[] = [];
  readonly #document: JsonObject;
  readonly #sites = new Map<JsonPointer, SchemaSite>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  sites(): readonly SchemaSite[] {
    return [...this.#sites.values()].map((site) => ({ ...site, of: spokenPlace(site.at, site.of, site.name) }));
  }

  visit(visit: Visit): void {
    const here = located(this.#document, visit.at, visit.schema);
    if (here === undefined) return;
    const { at, value: schema } = here;
    const { direction, name, of, operation, whole } = visit;
    const known = this.#sites.get(at);
    const site = known ?? { at, schema, directions: new Set<Direction>(), name, whole, operation, of };
    site.name = name ?? site.name;
    const grows = whole && !site.whole;
    site.whole ||= whole;
    this.#sites.set(at, site);
    if (site.directions.has(direction) && !grows) return;
    site.directions.add(direction);
    if (known === undefined) this.#noteValues(at, schema, direction);
    this.#parts(at, schema, visit);
  }

  #parts(at: JsonPointer, schema: JsonObject, { direction, of, operation, name }: Visit): void {
    const base = { direction, of, operation };
    for (const [member, part] of membersOf(schema.properties))
      this.visit({ ...base, at: at + pointer('properties', member), schema: part, name: member, whole: true });
    for (const keyword of ['items', 'additionalProperties'])
      this.visit({ ...base, at: at + pointer(keyword), schema: schema[keyword] ?? null, name: null, whole: true });
    for (const keyword of sameValue.listed) {
      const list = schema[keyword];
      for (const [index, part] of (Array.isArray(list) ? (list as readonly Json[]) : []).entries())
        this.visit({ ...base, at: at + pointer(keyword, index), schema: part, name, whole: false });
    }
    for (const keyword of sameValue.single)
      this.visit({ ...base, at: at + pointer(keyword), schema: schema[keyword] ?? null, name, whole: false });
  }

  #noteValues(at: JsonPointer, schema: JsonObject, direction: Direction): void {
    const { default: standard, example, examples } = schema;
    const add = (keyword: string, value: Json, kind: ValueSite['kind'], place = at + pointer(keyword)) =>
      this.values.push({ at: place, value, kind, holder: at + pointer(keyword), schema, direction });
    if (example !== undefined) add('example', example, 'example');
    if (standard !== undefined) add('default', standard, 'default');
    const list = Array.isArray(examples) ? (examples as readonly Json[]) : [];
    for (const [index, value] of list.entries()) add('examples', value, 'example', at + pointer('examples', index));
  }
}

function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}
