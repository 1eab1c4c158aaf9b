import type { Answer } from '../message.ts';
import { remember } from '../remember.ts';
import { isDeep } from './nesting.ts';

/** The body of an answer, read as JSON. */
export interface AnswerJson {
  /** Undefined where the body is no JSON. */
  readonly value: unknown;
  /** Whether it is nested so deep that reading it would exhaust the stack of what walks it. */
  readonly isDeep: boolean;
}

/** Reads the body of an answer as JSON, once: many requirements look at each answer. */
export const answerJson = remember(({ body }: Answer): AnswerJson => {
  try {
    return { value: JSON.parse(body), isDeep: isDeep(body) };
  } catch {
    return { value: undefined, isDeep: false };
  }
});
