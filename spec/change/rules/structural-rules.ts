import type { ChangeLevel } from '../change.ts';

/** The rules on what is there and what is not: level, what changed, and why that has its level. */
export const structural = {
  'operation-removed': ['breaking', 'An operation is gone.', 'Whoever calls it is answered 404 or 405.'],
  'operation-added': ['compatible', 'There is a new operation.', 'Nobody calls it yet.'],
  'parameter-removed': ['breaking', 'A parameter is gone.', 'What it asked for is not promised any longer.'],
  'parameter-added': [
    'compatible',
    'There is a new parameter that may be left out.',
    'Requests without it stay valid.',
  ],
  'parameter-required': ['breaking', 'A parameter must be sent.', 'Requests without it were valid.'],
  'parameter-optional': ['compatible', 'A parameter may be left out.', 'Requests with it stay valid.'],
  'parameter-style-changed': ['breaking', 'A parameter is written otherwise.', 'Its values are read in another way.'],
  'body-removed': [
    'breaking',
    'A request has no body any longer.',
    'What the body asked for is not promised any longer.',
  ],
  'body-added': ['compatible', 'A request may have a body.', 'Requests without one stay valid.'],
  'body-required': ['breaking', 'A request must have a body.', 'Requests without one were valid.'],
  'body-optional': ['compatible', 'A request may come without its body.', 'Requests with one stay valid.'],
  'request-media-type-removed': [
    'breaking',
    'A body may not be sent in a media type any longer.',
    'Requests in it were valid.',
  ],
  'request-media-type-added': ['compatible', 'A body may be sent in one more media type.', 'The others stay valid.'],
  'success-status-removed': [
    'breaking',
    'A status of success is not promised any longer.',
    'Clients look for it to tell success.',
  ],
  'status-removed': ['compatible', 'A status of failure does not come any longer.', 'Clients meet one failure less.'],
  'status-unlisted': [
    'risky',
    'A status of failure is left to a range or to `default`.',
    'It may come as before, but nothing is said of when.',
  ],
  'status-added': [
    'breaking',
    'A status may come that neither a range nor `default` allowed.',
    'Clients do not expect it.',
  ],
  'status-listed': [
    'compatible',
    'A status is listed that a range or `default` allowed before.',
    'Clients had to expect it.',
  ],
  'response-body-removed': ['breaking', 'A response has no body any longer.', 'Clients read it.'],
  'response-body-added': ['breaking', 'A response has a body where none was described.', 'Clients do not expect one.'],
  'response-media-type-removed': [
    'breaking',
    'A response does not come in a media type any longer.',
    'Clients ask for it and read it.',
  ],
  'response-media-type-added': [
    'risky',
    'A response may come in one more media type.',
    'Only clients that do not say what they accept may meet it.',
  ],
  'header-removed': [
    'risky',
    'A header that could be left out is not described any longer.',
    'It was no promise, but clients may read it.',
  ],
  'required-header-removed': ['breaking', 'A header that was promised is gone.', 'Clients read it.'],
  'header-added': ['compatible', 'A response has one more header.', 'Clients pass over headers that they do not know.'],
  'header-optional': ['breaking', 'A header that was promised may be left out.', 'Clients read it.'],
  'header-required': [
    'compatible',
    'A header is promised that could be left out.',
    'Clients that read it stay as they are.',
  ],
  'security-removed': [
    'breaking',
    'A way to prove who sends a request is not enough any longer.',
    'Requests that use it were let in.',
  ],
  'security-added': ['compatible', 'There is one more way to prove who sends a request.', 'The others stay valid.'],
} as const satisfies Readonly<Record<string, readonly [ChangeLevel, string, string]>>;

/** The id of a rule on the structure of operations. */
export type StructuralRule = keyof typeof structural;
