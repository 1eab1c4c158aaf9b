/** Type and subtype in lower case, without parameters: `application/json` (RFC 9110 section 8.3.1). */
export function essenceOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether a media type is JSON: `application/json` or with the suffix `+json` (RFC 6839 section 3.1). */
export function isJson(contentType: string): boolean {
  return /^application\/json$|\+json$/.test(essenceOf(contentType));
}

/** The documented media type that covers a Content-Type: the same one, else a range (OpenAPI 3.0.3, "Response Object"). */
export function matchingType(documented: readonly string[], contentType: string): string | undefined {
  const essence = essenceOf(contentType);
  const covering = [essence, essence.replace(/\/.*/, '/*'), '*/*'];
  return covering
    .map((range) => documented.find((type) => essenceOf(type) === range))
    .find((type) => type !== undefined);
}
