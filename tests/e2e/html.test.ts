import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderHtml } from '../../reports/html/html.ts';
import type { Report } from '../../reports/report/report.ts';
import { chromiumAbsence, launchChromium } from '../../scripts/chromium.ts';
import { tool } from '../cli/tool.ts';
import { broken, findingOf, reportOf } from '../reports/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-html-'));
const paths = { html: join(folder, 'report.html'), json: join(folder, 'report.json') };
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let browser: Browser;
let report: Report;

beforeAll(async () => {
  if (chromiumAbsence !== null) return;
  const only = 'delete/*,lattice/*,status/inactive-*,concurrency/status-linearizable,sessions/*';
  const faults = ['delete-keeps-token', 'inactive-token-lists', 'busy-token-cached'];
  const flags = [`--only=${only}`, '--seed=7', ...faults.map((fault) => `--fault=${fault}`)];
  await tool(['run', '--embedded', ...flags, `--report=html=${paths.html}`, `--report=json=${paths.json}`]);
  report = JSON.parse(readFileSync(paths.json, 'utf8'));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

beforeEach(({ skip }) => {
  if (chromiumAbsence !== null) skip(chromiumAbsence);
});

/** A page in a context of its own, with what went wrong on it and what it asked for besides itself. */
async function open(path: string, options: BrowserContextOptions = {}, fragment = '') {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  const own = pathToFileURL(path).href;
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await context.route('**', (route) => {
    if (route.request().url().split('#')[0] === own) return route.continue();
    requests.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${own}${fragment}`);
  return { page, troubles, requests, [Symbol.asyncDispose]: () => context.close() };
}

/** The requirements whose rows can be seen, once their families are unfolded. */
function shown(page: Page): Promise<readonly string[]> {
  return page
    .locator('tr[data-outcome]:not([hidden]) th')
    .evaluateAll((cells) => cells.map(({ firstChild }) => (firstChild?.textContent ?? '').trim()));
}

function idsOf(holds: (result: Report['results'][number]) => boolean): readonly string[] {
  return report.results.filter(holds).map(({ requirement }) => requirement);
}

test('the page shows the run, asks for nothing and complains of nothing', async () => {
  await using opened = await open(paths.html);
  expect(await opened.page.locator('h1').textContent()).toBe('Violates');
  expect(await shown(opened.page)).toEqual(idsOf(() => true));
  expect(await opened.page.locator('article.finding').count()).toBe(report.totals.broken + report.totals.flaky);
  expect(await opened.page.locator('svg.states, svg.histogram, table.lattice').count()).toBeGreaterThan(5);
  expect(opened).toMatchObject({ troubles: [], requests: [] });
});

test('each choice shows what fits and hides the rest', async () => {
  await using opened = await open(paths.html);
  const { page } = opened;
  await page.getByLabel('Family').selectOption('delete');
  expect(await shown(page)).toEqual(idsOf(({ family }) => family === 'delete'));
  await page.getByLabel('Outcome').selectOption('broken');
  const fitting = idsOf(({ family, outcome }) => family === 'delete' && outcome.status === 'broken');
  expect(fitting).not.toEqual([]);
  expect(await shown(page)).toEqual(fitting);
  expect(await page.locator('article.finding:visible').count()).toBe(fitting.length);
  expect(await page.getByRole('status').textContent()).toContain(`${fitting.length} of ${report.results.length}`);
  await page.getByLabel('Family').selectOption('');
  await page.getByLabel('Outcome').selectOption('');
  await page.getByLabel('Level').selectOption('should');
  expect(await shown(page)).toEqual(idsOf(({ level }) => level === 'should'));
  expect(opened.troubles).toEqual([]);
});

test('what was skipped can be hidden with the keyboard, and a family of nothing else goes with it', async () => {
  await using opened = await open(paths.html);
  const { page } = opened;
  const skipped = idsOf(({ outcome }) => outcome.status === 'skipped');
  expect(skipped.length).toBeGreaterThan(0);
  await page.getByLabel('Hide skipped').focus();
  await page.keyboard.press('Space');
  expect(await shown(page)).toEqual(idsOf(({ outcome }) => outcome.status !== 'skipped'));
  const families = Object.entries(Object.groupBy(report.results, ({ family }) => family));
  for (const [family, members = []] of families) {
    const isEmpty = members.every(({ outcome }) => outcome.status === 'skipped');
    expect(await page.locator(`details[data-group=${family}]`).isVisible()).toBe(!isEmpty);
  }
});

test('words that are searched for leave the requirements that have them, and unfold them', async () => {
  await using opened = await open(paths.html);
  const { page } = opened;
  await page.getByLabel('Search').fill('ends-token');
  const ids = await shown(page);
  expect(ids).toEqual(idsOf(({ requirement }) => requirement.includes('ends-token')));
  await page.getByLabel('Search').fill('no requirement has this');
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('article:visible').count()).toBe(0);
});

test('a link leads to a requirement and unfolds it, whether it is broken or held', async () => {
  const [held] = idsOf(({ outcome }) => outcome.status === 'held');
  const broken = idsOf(({ outcome }) => outcome.status === 'broken').at(-1);
  for (const id of [held, broken]) {
    await using opened = await open(paths.html, {}, `#${id}`);
    const place = opened.page.locator(`[id="${id}"]`);
    await expect.poll(() => place.isVisible()).toBe(true);
    expect(await place.evaluate((element) => element.closest('details')?.open ?? true)).toBe(true);
    expect(await place.boundingBox()).toMatchObject({ y: expect.toSatisfy((y: number) => y > -100 && y < 900) });
    expect(opened.troubles).toEqual([]);
  }
});

test('the replay command is copied as it stands, with the keyboard alone', async () => {
  await using opened = await open(paths.html, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = opened;
  const button = page.getByRole('button', { name: 'Copy the replay command' }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => button.textContent()).toBe('Copied');
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^tokenproof run .*--only /);
});

/** What Tab alone leads to, in order: what it is, and whether it can be seen that it has the focus. */
async function stops(page: Page) {
  const all: { readonly kind: string; readonly isSeen: boolean }[] = [];
  for (let stop = 0; stop < 1_000; stop += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height, bottom } = element.getBoundingClientRect();
      const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && height > 0 && bottom > 0;
      const within = element.closest('nav, form, .copyable, summary, .scroll, .skip, header, article, section');
      return { kind: `${element.localName} in ${within?.localName} ${within?.className}`.trim(), isSeen };
    });
    if (reached === null) return all;
    all.push(reached);
  }
  return all;
}

test('everything can be reached with Tab alone, and it can be seen where one is', async () => {
  await using opened = await open(paths.html, { viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.evaluate("for (const folded of document.querySelectorAll('.finding details')) folded.open = true");
  const all = await stops(page);
  expect(all[0]?.kind).toBe('a in a skip');
  expect(all.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const count = (kind: string) => all.filter((stop) => stop.kind === kind).length;
  const named = (selector: string) => page.locator(`${selector}:visible`).count();
  expect(count('a in nav contents')).toBe(await named('nav a'));
  expect(count('input in form filters') + count('select in form filters')).toBe(await named('form :is(input, select)'));
  expect(count('button in div copyable')).toBe(await named('button.copy'));
  expect(all.filter(({ kind }) => kind.startsWith('summary')).length).toBe(await named('summary'));
});

test('it is driven with the keyboard alone: to a cause by the contents, to words by the search, and back to all', async () => {
  await using opened = await open(paths.html, { viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
  const link = page.locator('nav a[href^="#cause-"]').last();
  await link.focus();
  await page.keyboard.press('Enter');
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(await link.getAttribute('href'));
  await page.getByLabel('Search').focus();
  await page.keyboard.type('ends-token');
  expect(await shown(page)).toEqual(idsOf(({ requirement }) => requirement.includes('ends-token')));
  await page.keyboard.press('Escape');
  expect(await shown(page)).toEqual(idsOf(() => true));
  const folded = page.locator('article.finding > details:not([open]) > summary').first();
  await folded.focus();
  const place = await folded.elementHandle();
  await page.keyboard.press('Enter');
  expect(await place?.evaluate((summary) => summary.parentElement?.hasAttribute('open'))).toBe(true);
});

test.each([390, 800, 1440])('folded, it is short, and small to send, at %i pixels', async (width) => {
  await using opened = await open(paths.html, { viewport: { width, height: 900 } });
  expect(await opened.page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(6_000);
  expect(statSync(paths.html).size).toBeLessThan(1_500_000);
});

test('without a script everything is visible, and nothing offers what cannot work', async () => {
  await using opened = await open(paths.html, { javaScriptEnabled: false });
  expect(await opened.page.locator('form').isVisible()).toBe(false);
  expect(await opened.page.locator('tr[data-outcome]:not([hidden])').count()).toBe(report.results.length);
});

test('nothing that a server said runs or loads', async () => {
  const evil = '</script><script>console.log(1)</script><img src="http://127.0.0.1:1/x" onerror="console.log(2)">';
  const outcome = { status: 'broken', finding: { ...findingOf('delete/own'), expected: [evil] } } as const;
  const path = join(folder, 'evil.html');
  writeFileSync(path, renderHtml(reportOf({ 'delete/own': outcome, 'create/echoes': broken('create/echoes', evil) })));
  await using opened = await open(path);
  expect(await opened.page.locator('article p', { hasText: evil }).count()).toBe(1);
  expect(await opened.page.locator('img').count()).toBe(0);
  expect(opened).toMatchObject({ troubles: [], requests: [] });
});

describe.each([
  ['light', { colorScheme: 'light', viewport: { width: 1200, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1200, height: 900 } }],
  ['narrow', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
  ['dark and narrow', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
] as const)('%s', (_, options) => {
  test('nothing keeps anybody from reading it, and nothing is wider than the page', async () => {
    await using opened = await open(paths.html, options);
    const { page } = opened;
    await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});
