import { coding } from './coding.ts';
import { forms } from './forms.ts';
import { headers } from './headers.ts';
import { literal } from './literal.ts';
import { origins } from './origins.ts';
import { sizes } from './sizes.ts';
import { validators } from './validators.ts';

/** What headers, encodings and sizes make of requests and answers. */
export const wire = [...headers, ...coding, ...validators, ...origins, ...sizes, ...forms, ...literal] as const;
