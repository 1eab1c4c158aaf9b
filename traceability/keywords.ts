/** The keywords of OpenAPI 3.0.3 that promise something wherever they stand in a contract. */
export const promising: readonly string[] = [
  'summary',
  'description',
  'required',
  'readOnly',
  'enum',
  'format',
  'default',
  'minItems',
  'security',
  'responses',
];

/** Those that promise nothing of their own, and why. */
export const silent: Readonly<Record<string, string>> = {
  $ref: 'The place that it names is read for itself.',
  operationId: 'Names the operation for programs; nothing of it is sent.',
  parameters: 'Each parameter is read for itself.',
  requestBody: 'Its description, its content and whether it is required are read for themselves.',
  content: 'Its media types are judged on every exchange (schema/media-type), and its schemas are read for themselves.',
  schema: 'Its keywords are read for themselves.',
  allOf: 'Its schemas are read for themselves.',
  properties: 'Each property is read for itself.',
  items: 'Its keywords are read for themselves.',
  type: 'Judged on every answer (schema/body) and broken in every request (errors/invalid-payload-refused), at all places alike.',
  name: 'Names a parameter or a header, which the sentence at its description tells of.',
  in: 'Says where a parameter stands, which the sentence at its description tells of.',
  scheme: 'Names an authentication scheme, which the sentence at its description tells of.',
};
