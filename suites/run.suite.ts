import { findNearModules } from '../engine/near-modules.ts';

findNearModules();
const { registerPlans } = await import('./plans.ts');
await registerPlans();
