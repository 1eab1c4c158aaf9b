/**
 * Scaffolds a requirement: `node scripts/new-requirement.ts FAMILY/NAME [--topic FILE] [--fault ID]` writes its value,
 * a fault that breaks it and the fault's probe where they belong, with what is open marked so that the gate refuses it.
 * Exits 2 where that cannot be done, and writes nothing then.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { familyOf } from '../engine/requirement.ts';
import { faults } from '../server/index.ts';
import { catalogue, isRequirementId } from '../suites/catalogue.ts';
import { type Edits, type Request, scaffold } from './scaffold/scaffold.ts';
import { root, runNode, tool } from './tool.ts';

const usage =
  'Usage: node scripts/new-requirement.ts FAMILY/NAME [--topic FILE in suites/FAMILY] [--fault ID, after what the server does wrong]';

/** Why nothing is written; undefined where all is well. */
function refusalOf({ id, topic, fault }: Request): string | undefined {
  const families = [...new Set(catalogue().map((one) => familyOf(one.id)))];
  if (!/^[a-z]+\/[a-z][a-z-]*$/.test(id))
    return 'Name the requirement by its family and a name, such as status/stays-off, in lower-case letters and hyphens.';
  if (!families.includes(familyOf(id))) return `There is no family ${familyOf(id)}. Use one of ${families.join(', ')}.`;
  if (isRequirementId(id)) return `There is a requirement ${id}. Take another name.`;
  if (!/^[a-z][a-z-]*$/.test(topic)) return `"${topic}" cannot name a file. Use letters and hyphens for --topic.`;
  if (faults.some((one) => one.id === fault)) return `There is a fault ${fault}. Name another with --fault.`;
  return undefined;
}

function write(edits: Edits): void {
  for (const [path, text] of edits) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { topic: { type: 'string' }, fault: { type: 'string' } },
});
const id = positionals[0] ?? '';
const name = id.split('/')[1] ?? '';
const request: Request = { id, topic: String(values.topic ?? name), fault: String(values.fault ?? `${name}-broken`) };
const refusal = refusalOf(request);
if (refusal === undefined) {
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const edits = scaffold(request, read);
  write(edits);
  await runNode(tool('biome'), 'check', '--write', ...edits.keys());
  process.stdout.write(
    [
      'Written:',
      ...[...edits.keys()].map((path) => `  ${path}`),
      'Fill in what is marked, then run:',
      '  npx tsc -p tsconfig.json && npx biome check --write suites server tests',
      `  node cli/bin.ts run --embedded --profile oss-2.9 --only ${id}`,
      `  node cli/bin.ts run --embedded --profile oss-2.9 --only ${id} --fault ${request.fault}`,
      '  npx vitest run tests/{catalogue,places,house,traceability}.test.ts tests/server/faults.test.ts',
      '  npm run docs',
      `  node cli/bin.ts selftest --seeds 1 --behave contract --fault ${request.fault}`,
      '    its column "others" should say none: a fault is as narrow as it can be',
      '  npm run matrix',
      '    some minutes; docs/kill-matrix.md must have every fault',
      '  npm run check',
      'A sentence of the contract that it tests: add the id to the tests of that sentence in traceability/.',
      '',
    ].join('\n'),
  );
} else {
  process.stderr.write(`${refusal} ${usage}\n`);
  process.exitCode = 2;
}
