import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumAbsence, launchChromium } from '../../../scripts/chromium.ts';
import { loadKnown } from '../../../spec/known.ts';
import { isRequirementId, requirementIds, requirementOf } from '../../../suites/catalogue.ts';
import { within } from '../../cli/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-catalogue-'));
const path = join(folder, 'requirements.html');
const own = pathToFileURL(path).href;
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let browser: Browser;

beforeAll(async () => {
  if (chromiumAbsence !== null) return;
  expect(await within(['explain', '--html', path])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

beforeEach(({ skip }) => {
  if (chromiumAbsence !== null) skip(chromiumAbsence);
});

/** The page in a context of its own, with what went wrong on it and what it asked for besides itself. */
async function open(hash = '', options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== own) troubles.push(request.url());
  });
  await page.goto(`${own}${hash}`);
  return { page, troubles, [Symbol.asyncDispose]: () => context.close() };
}

function shown(page: Page): Promise<readonly string[]> {
  return page.locator('.requirement:visible').evaluateAll((all) => all.map(({ id }) => id));
}

test('every requirement is there, and nothing is asked for', async () => {
  await using opened = await open();
  expect(await shown(opened.page)).toEqual(requirementIds);
  expect(opened.troubles).toEqual([]);
});

test('search and choices show what fits all of them, and clearing shows everything', async () => {
  await using opened = await open();
  const { page } = opened;
  const deviating = new Set(loadKnown('influxd-2.9').deviations.map(({ requirement }) => requirement));
  const wanted = requirementIds.filter((id) => deviating.has(id) && requirementOf(id).level === 'must');
  await page.getByLabel('Deviates').selectOption('influxd-2.9');
  await page.getByLabel('Level').selectOption('must');
  expect(await shown(page)).toEqual(wanted.filter(isRequirementId));
  expect(await page.getByRole('status').textContent()).toBe(`${wanted.length} of ${requirementIds.length} shown`);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('searchbox').fill('delete-keeps-token');
  expect(await shown(page)).toEqual(['delete/ends-token']);
  await page.getByRole('searchbox').fill('nonesuch');
  expect(await shown(page)).toEqual([]);
  expect(opened.troubles).toEqual([]);
});

test('the keyboard alone searches, and opens and closes a requirement', async () => {
  await using opened = await open();
  const { page } = opened;
  await page.keyboard.press('/');
  await page.keyboard.type('ends-token-everywhere');
  expect(await shown(page)).toEqual(['delete/ends-token-everywhere']);
  await page.locator('.requirement:visible summary').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.requirement:visible .facts').isVisible()).toBe(true);
  expect(page.url()).toBe(`${own}#delete/ends-token-everywhere`);
  await page.keyboard.press('Enter');
  expect(await page.locator('.requirement:visible .facts').isVisible()).toBe(false);
});

test('an address with an id opens its requirement', async () => {
  await using opened = await open('#delete/ends-token');
  const requirement = opened.page.locator('.requirement[open]');
  expect(await requirement.count()).toBe(1);
  expect(await requirement.textContent()).toContain('--fault delete-keeps-token');
});

test('without a script everything is visible, and nothing offers what cannot work', async () => {
  await using opened = await open('', { javaScriptEnabled: false });
  expect(await opened.page.locator('form').isVisible()).toBe(false);
  expect(await shown(opened.page)).toHaveLength(requirementIds.length);
});

describe.each([
  ['light', 390],
  ['light', 800],
  ['light', 1440],
  ['dark', 390],
  ['dark', 1440],
] as const)('%s at %i px', (colorScheme, width) => {
  test('nothing keeps anybody from reading it, and nothing is wider than the page', async () => {
    await using opened = await open('', { colorScheme, viewport: { width, height: 900 } });
    const { page } = opened;
    await page.getByRole('searchbox').fill('ends-token');
    await page.evaluate("for (const one of document.querySelectorAll('details:not([hidden])')) one.open = true");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});
