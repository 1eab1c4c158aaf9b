import { everyExchange } from './conformance.ts';

/** Conformance of every exchange to the contract. */
export const schema = [...everyExchange] as const;
