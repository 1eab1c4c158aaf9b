/**
 * Makes what is published, in `release/`: the package, packed twice and compared byte for byte, and its bill of materials
 * in CycloneDX. Publishes nothing: a job of a CI service that can sign does, with `npm publish FILE --provenance`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { root } from './tool.ts';

const folder = join(root, 'release');

/** The path of the package, packed anew. */
function packed(): string {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  const [, name = ''] = /"filename": "([^"]+)"/.exec(said) ?? [];
  return join(folder, name);
}

function digest(path: string): string {
  return createHash('sha512').update(readFileSync(path)).digest('hex');
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const first = digest(packed());
const path = packed();
if (digest(path) === first) {
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  process.stdout.write(`${path}\nsha512 ${first}\nNext: npm publish ${path} --provenance\n`);
} else {
  process.stderr.write('The package is not the same when it is packed again: something in it depends on the time.\n');
  process.exitCode = 1;
}
