import type { Fault } from '../fault.ts';
import { wireCodingFaults } from './coding.ts';
import { wireFormsFaults } from './forms.ts';
import { wireHeadersFaults } from './headers.ts';
import { wireOriginsFaults } from './origins.ts';
import { wireSizesFaults } from './sizes.ts';
import { wireValidatorsFaults } from './validators.ts';

/** How what goes over the wire is wrong. */
export const wireFaults: readonly Fault[] = [
  ...wireHeadersFaults,
  ...wireCodingFaults,
  ...wireValidatorsFaults,
  ...wireOriginsFaults,
  ...wireSizesFaults,
  ...wireFormsFaults,
];
