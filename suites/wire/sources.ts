import { contract, rfc, vendor } from '../../spec/citation.ts';

/** Where it is said what headers mean. */
export const wireSources = {
  span: contract('/components/parameters/TraceSpan/description'),
  accept: rfc(9110, '12.5.1'),
  acceptEncoding: rfc(9110, '12.5.3'),
  contentEncoding: rfc(9110, '8.4'),
  ifNoneMatch: rfc(9110, '13.1.2'),
  ifModifiedSince: rfc(9110, '13.1.3'),
  preconditions: rfc(9110, '13.2.1'),
  cacheKeys: rfc(9111, '4.1'),
  crossOrigin: vendor(
    'OWASP ASVS 5.0, 3.4.2: Verify that the Cross-Origin Resource Sharing (CORS) Access-Control-Allow-Origin header field is a fixed value by the application, or if the Origin HTTP request header field value is used, it is validated against an allowlist of trusted origins.',
  ),
} as const;
