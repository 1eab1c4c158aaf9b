import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumAbsence, launchChromium } from '../../../scripts/chromium.ts';
import { within } from '../../cli/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-change-page-'));
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const path = join(folder, 'changes.html');

let browser: Browser;

beforeAll(async () => {
  if (chromiumAbsence !== null) return;
  const old = fileURLToPath(new URL('../../../spec/contracts/oss.yaml', import.meta.url));
  const changed = join(folder, 'new.yaml');
  writeFileSync(changed, readFileSync(old, 'utf8').replace('            - inactive\n', ''));
  const { exitCode } = await within(['diff', old, changed, '--embedded', '--report', `html=${path}`]);
  expect(exitCode).toBe(1);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(chromiumAbsence !== null).each([390, 800, 1440])('changes at %i pixels', (width) => {
  test.each(['light', 'dark'] as const)('%s: nothing is too wide, turned or hard to read', async (colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(path).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const badges = await page
      .locator('.badge')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).writingMode));
    expect(badges.length).toBeGreaterThan(6);
    expect(new Set(badges)).toEqual(new Set(['horizontal-tb']));
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.close();
  });
});
