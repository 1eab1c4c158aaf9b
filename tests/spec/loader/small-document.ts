import type { Contract } from '../../../spec/contract.ts';
import { loadContract } from '../../../spec/loader/load.ts';
import { withFiles } from '../document.ts';

/** A document of the five operations in YAML, as small as it can be; `rest` stands behind its components. */
export function smallDocument({
  head = 'openapi: 3.0.3\ninfo: { title: Small, version: "1" }',
  rest = '',
} = {}): string {
  return `${head}
paths:
  /api/v2/authorizations:
    get:
      responses:
        "200": { description: rows, content: { application/json: { schema: { $ref: "#/components/schemas/Rows" } } } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Authorization" } } } }
      responses:
        "201": { $ref: "#/components/responses/One" }
  /api/v2/authorizations/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { responses: { "200": { $ref: "#/components/responses/One" } } }
    patch: { responses: { "200": { $ref: "#/components/responses/One" } } }
    delete: { responses: { "204": { description: gone } } }
components:
  responses:
    One: { description: one, content: { application/json: { schema: { $ref: "#/components/schemas/Authorization" } } } }
  schemas:
    Rows: { type: object, properties: { authorizations: { type: array, items: { $ref: "#/components/schemas/Authorization" } } } }
    Authorization:
      type: object
      required: [id, orgID]
      properties:
        id: { type: string, readOnly: true, minLength: 16 }
        orgID: { type: string }
${rest}`;
}

/** The contract that a text holds. */
export function contractIn(text: string): Promise<Contract> {
  return withFiles({ contract: text }, (directory) => loadContract(`${directory}/contract`));
}
