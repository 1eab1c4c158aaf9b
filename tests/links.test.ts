import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const published: readonly string[] = [...files, 'README.md', 'LICENSE', 'package.json'];
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

/** The names that GitHub gives to the headings of a text. */
function anchorsIn(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((one) =>
      one
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** What is wrong with a link that stands in a document; undefined where it leads somewhere. */
function faultOf(document: string, link: string): string | undefined {
  const [place = '', anchor] = link.split('#');
  const path = place === '' ? document : relative(root, join(root, dirname(document), decodeURIComponent(place)));
  if (!existsSync(join(root, path))) return `${document}: ${link} leads nowhere`;
  if (!published.some((one) => path === one || path.startsWith(`${one}/`)))
    return `${document}: ${link} is not published`;
  if (anchor === undefined || anchorsIn(readFileSync(join(root, path), 'utf8')).has(anchor)) return undefined;
  return `${document}: ${link} has no such heading`;
}

test('every document is published, and every link in one leads to another place in the package', () => {
  const links = documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) =>
      code.includes('](') ? '' : code,
    );
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({ document, link }));
  });
  const own = links.filter(({ link }) => !/^[a-z]+:/.test(link));
  expect(own.length).toBeGreaterThan(30);
  expect(own.flatMap(({ document, link }) => faultOf(document, link) ?? [])).toEqual([]);
  expect(documents.filter((path) => !published.some((one) => path === one || path.startsWith(`${one}/`)))).toEqual([]);
});
