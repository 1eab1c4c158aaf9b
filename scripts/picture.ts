/** Takes the picture of the README: the head of the HTML report of a run in which three faults are on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './chromium.ts';
import { root, runNode } from './tool.ts';

const faults = ['delete-keeps-token', 'inactive-token-lists', 'busy-token-cached'];
const viewport = { width: 1000, height: 980 };

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-picture-'));
const page = join(folder, 'report.html');
try {
  const flags = faults.flatMap((fault) => ['--fault', fault]);
  await runNode('cli/bin.ts', 'run', '--embedded', '--seed', '7', ...flags, '--report', `html=${page}`);
  await photograph(page, join(root, 'docs/report.png'));
} finally {
  rmSync(folder, { recursive: true });
}

async function photograph(file: string, path: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport, colorScheme: 'light' });
    await tab.goto(pathToFileURL(file).href);
    await tab.screenshot({ path });
  } finally {
    await browser.close();
  }
}
