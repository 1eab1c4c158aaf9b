export { byCauseSeverity, type Cause, type CauseSeverity, severities } from './cause.ts';
export { type CauseGroup, causesIn, harmsIn } from './causes.ts';
export { mendOf } from './mends.ts';
export { tallyOf } from './tally.ts';
