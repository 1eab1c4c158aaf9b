import { loadRequirements } from '../engine/own/load.ts';
import { plansToJudge, register } from '../engine/registration.ts';
import { addRequirements, catalogue } from './catalogue.ts';

/** Registers what the plans of this worker select. @throws RequirementsError */
export async function registerPlans(): Promise<void> {
  const plans = await plansToJudge();
  const modules = [...new Set(plans.flatMap((plan) => plan.modules))];
  addRequirements(await loadRequirements(modules, catalogue()));
  register(catalogue(), plans);
}
