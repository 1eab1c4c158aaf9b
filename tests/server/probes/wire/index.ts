import type { Probe } from '../probe.ts';
import { wireCodingProbes } from './coding.ts';
import { wireFormsProbes } from './forms.ts';
import { wireHeadersProbes } from './headers.ts';
import { wireOriginsProbes } from './origins.ts';
import { wireSizesProbes } from './sizes.ts';
import { wireValidatorsProbes } from './validators.ts';

/** What is seen of faults on the wire. */
export const wireProbes: Readonly<Record<string, Probe>> = {
  ...wireHeadersProbes,
  ...wireCodingProbes,
  ...wireValidatorsProbes,
  ...wireOriginsProbes,
  ...wireSizesProbes,
  ...wireFormsProbes,
};
