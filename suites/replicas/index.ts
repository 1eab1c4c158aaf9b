import { endings } from './endings.ts';
import { order } from './order.ts';
import { sessions } from './sessions.ts';
import { shown } from './shown.ts';

/** What several replicas of one deployment owe each other. */
export const replicas = [...shown, ...endings, ...order, ...sessions] as const;
