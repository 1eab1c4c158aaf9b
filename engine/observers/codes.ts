/**
 * The error codes that fit a status (contract `#/components/schemas/ErrorCode`;
 * influxdb `kit/transport/http/error_handler.go:ErrorCodeToStatusCode`).
 */
export const codes: Readonly<Record<number, readonly string[]>> = {
  400: ['invalid', 'empty value'],
  401: ['unauthorized'],
  403: ['forbidden'],
  404: ['not found'],
  405: ['method not allowed'],
  409: ['conflict'],
  413: ['request too large'],
  415: ['unsupported media type'],
  422: ['unprocessable entity', 'conflict', 'invalid'],
  429: ['too many requests'],
  500: ['internal error'],
  501: ['not implemented'],
  503: ['unavailable'],
};
