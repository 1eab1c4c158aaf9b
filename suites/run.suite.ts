import { plansToJudge, register } from '../engine/registration.ts';
import { catalogue } from './catalogue.ts';

register(catalogue(), plansToJudge());
