import type { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject, type Json, tokensOf, valueAt } from '../../json.ts';
import { translate } from '../../schemas/translate.ts';
import { createCompiler } from '../../schemas/vocabulary.ts';
import type { Flaw, LintRule } from '../finding.ts';
import { inlined } from '../resolve.ts';
import type { Subject, ValueSite } from '../subject.ts';

export const exampleInvalid: LintRule = {
  id: 'example-invalid',
  level: 'error',
  wrong: 'An example is not valid by its own schema.',
  why: 'One of the two is wrong, and a mock that answers with the example breaks its own contract.',
  mend: 'It takes the example out, unless another mend makes it valid.',
  late: true,
  find: (subject) => invalidIn(subject, 'example'),
};

export const defaultInvalid: LintRule = {
  id: 'default-invalid',
  level: 'error',
  wrong: 'A default is not valid by its own schema.',
  why: 'A client that leaves the value out asks for what it may not send.',
  mend: 'It takes the default out, unless another mend makes it valid.',
  late: true,
  find: (subject) => invalidIn(subject, 'default'),
};

let made: Ajv2020 | undefined;

/** One compiler for all documents, because making one takes long. */
function compiler(): Ajv2020 {
  made ??= createCompiler(false);
  return made;
}

function invalidIn({ document, values }: Subject, kind: ValueSite['kind']): readonly Flaw[] {
  return values
    .filter((site) => site.kind === kind)
    .flatMap((site) => {
      const complaint = complaintAbout(document, site);
      if (complaint === null) return [];
      const says = `The ${kind} is not valid by its own schema: ${complaint}.`;
      return [{ at: site.at, says, edits: takenOut(document, site) }];
    });
}

/** The list goes with its last example. */
function takenOut(document: Json, { at, holder }: ValueSite): Flaw['edits'] {
  const list = valueAt(document, holder);
  if (!Array.isArray(list)) return [{ at: holder, value: undefined }];
  const index = Number(tokensOf(at).at(-1));
  const rest = (list as readonly Json[]).toSpliced(index, 1);
  return [{ at: holder, value: rest.length === 0 ? undefined : rest }];
}

/** Null too where the schema cannot be used, which other rules tell. */
function complaintAbout(document: Subject['document'], { value, schema, direction }: ValueSite): string | null {
  const resolved = inlined(document, schema);
  if (!isObject(resolved)) return null;
  try {
    const validate = compiler().compile(translate(resolved, direction));
    if (validate(value)) return null;
    const [error] = validate.errors ?? [];
    const place = error?.instancePath === '' ? '' : ` at ${error?.instancePath}`;
    return `it ${error?.message ?? 'does not fit'}${place}`;
  } catch {
    return null;
  }
}
