import { isObject, type Json, pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import type { OperationSite } from '../subject.ts';

export const defaultSwallows: LintRule = {
  id: 'default-swallows',
  level: 'warning',
  wrong: 'An operation lists no refusal but `default`.',
  why: 'Whatever goes wrong, any status conforms: 401 for a missing token as well as 500 or 418.',
  mend: 'It lists the refusals of the other operations, each answered as `default` is.',
  find: ({ operations }) =>
    operations.flatMap((site) => {
      const responses = responsesOf(site);
      const { default: standard } = responses;
      const lists = Object.keys(responses).some((status) => /^[45]/.test(status));
      if (standard === undefined || lists) return [];
      const at = site.at + pointer('responses');
      const edits = refusalsOf(site).map((status) => ({ at: at + pointer(status), value: standard }));
      return [
        { at: at + pointer('default'), says: `Every refusal conforms to the default response of ${site.id}.`, edits },
      ];
    }),
};

export const successMissing: LintRule = {
  id: 'success-missing',
  level: 'error',
  wrong: 'An operation lists no success.',
  why: 'Nothing says what it answers when all is well, so no such answer can be judged.',
  mend: 'It adds no success, which only the author knows.',
  find: ({ operations }) =>
    operations.flatMap((site) => {
      if (Object.keys(responsesOf(site)).some((status) => /^2/.test(status))) return [];
      return [{ at: site.at + pointer('responses'), says: `${site.id} promises no success.`, edits: [] }];
    }),
};

export const bodyOptional: LintRule = {
  id: 'body-optional',
  level: 'warning',
  wrong: 'A request body may be left out.',
  why: 'A request without one is valid by the contract, and every server refuses it.',
  mend: 'It requires the body.',
  find: ({ operations }) =>
    operations.flatMap(({ id, at, operation: { requestBody } }) => {
      if (!isObject(requestBody) || '$ref' in requestBody || requestBody.required === true) return [];
      const place = at + pointer('requestBody');
      const edits = [{ at: place + pointer('required'), value: true }];
      return [{ at: place, says: `A request of ${id} may leave its body out.`, edits }];
    }),
};

function responsesOf({ operation: { responses } }: OperationSite): Readonly<Record<string, Json>> {
  return isObject(responses) ? responses : {};
}

/** What the other operations list: 404 where one authorization is named. */
function refusalsOf({ id }: OperationSite): readonly string[] {
  return ['400', '401', ...(id.endsWith('ID') ? ['404'] : []), '500'];
}
