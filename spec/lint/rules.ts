import type { LintRule } from './finding.ts';
import { answerMemberOptional } from './rules/answers.ts';
import { boundsContradict } from './rules/bounds.ts';
import { nothingSatisfies } from './rules/conflicts.ts';
import { enumLacksNull, enumRepeats } from './rules/enums.ts';
import { defaultInvalid, exampleInvalid } from './rules/examples.ts';
import { idWithoutPattern } from './rules/ids.ts';
import { linkNotUri } from './rules/links.ts';
import { operationMissing } from './rules/operations.ts';
import { formatUnchecked, patternNotLinear } from './rules/patterns.ts';
import { componentUnreachable } from './rules/reachable.ts';
import { requiredReadOnly, requiredUndeclared } from './rules/required.ts';
import { bodyOptional, defaultSwallows, successMissing } from './rules/responses.ts';
import { bodyWithoutSchema, typeMissing } from './rules/types.ts';

/** Everything that a contract must not have. */
export const lintRules: readonly LintRule[] = [
  operationMissing,
  successMissing,
  defaultSwallows,
  bodyOptional,
  bodyWithoutSchema,
  typeMissing,
  nothingSatisfies,
  boundsContradict,
  patternNotLinear,
  formatUnchecked,
  linkNotUri,
  idWithoutPattern,
  enumRepeats,
  enumLacksNull,
  requiredReadOnly,
  requiredUndeclared,
  answerMemberOptional,
  exampleInvalid,
  defaultInvalid,
  componentUnreachable,
];
