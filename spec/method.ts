/** The HTTP methods that a draft may use, those that no operation has included (RFC 9110 section 9). */
const methods = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'TRACE'] as const;

/** An HTTP method that a draft may use. */
export type Method = (typeof methods)[number];

/** Whether a text is a method that a draft may use. */
export function isMethod(text: string): text is Method {
  return methods.some((method) => method === text);
}
