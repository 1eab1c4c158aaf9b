/**
 * Header fields that frame a message, tell of its way, or are the business of browsers and gateways, whatever the API
 * (RFC 9110, RFC 9111, RFC 9112, the Fetch standard, and what proxies and content networks add).
 */
const ordinary = new Set([
  ...['age', 'allow', 'alt-svc', 'cache-control', 'connection', 'content-encoding', 'content-language'],
  ...['content-length', 'content-location', 'content-range', 'content-security-policy', 'content-type', 'date', 'etag'],
  ...[
    'expires',
    'keep-alive',
    'last-modified',
    'link',
    'location',
    'nel',
    'pragma',
    'proxy-authenticate',
    'referrer-policy',
  ],
  ...['report-to', 'retry-after', 'server', 'server-timing', 'set-cookie', 'strict-transport-security', 'trailer'],
  ...['transfer-encoding', 'upgrade', 'vary', 'via', 'www-authenticate', 'x-content-type-options', 'x-frame-options'],
  ...['x-cache', 'x-powered-by', 'x-xss-protection'],
]);

/** Whether a header field, by its name in lower case, says nothing of the API. */
export function isOrdinary(name: string): boolean {
  return ordinary.has(name) || /^(?:access-control|cf|cross-origin|sec|x-amz|x-amzn|x-envoy|x-forwarded)-/.test(name);
}
