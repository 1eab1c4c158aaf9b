import { faults } from '../../server/index.ts';
import { rules } from '../../spec/change/rules/rule.ts';
import { lintRules } from '../../spec/lint/rules.ts';
import { catalogue } from '../../suites/catalogue.ts';

/** The topic of the corrections of the contracts. */
export const overlayTopic = 'overlay';

/** All that can be explained: requirements, faults, the rules of `diff` and `lint`, and the corrections. */
export function topicIds(): readonly string[] {
  const [requirements, others] = [catalogue(), [...lintRules, ...faults]].map((all) => all.map(({ id }) => id));
  return [overlayTopic, ...(requirements ?? []), ...rules.keys(), ...(others ?? [])];
}
