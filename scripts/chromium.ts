import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package `chromium` puts the browser. */
export const chromiumPath = '/usr/bin/chromium';

/** Why no page can be looked at; null where one can. */
export const chromiumAbsence = existsSync(chromiumPath) ? null : `There is no ${chromiumPath}.`;

/** A browser without a window that asks nobody for anything by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
