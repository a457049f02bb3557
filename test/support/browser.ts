import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Browser, chromium } from 'playwright-core';
import { describeReal, say } from './real-tools';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Nothing of its own that would reach for a network. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that tests drive: CHROME_PATH, or the first Chromium or Chrome on the PATH. */
function find(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH, ...candidates].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** `describe` for tests in a real browser: skipped with one loud line where there is none, an error in CI. */
export function describeBrowser(title: string, body: (browser: () => Browser) => void): void {
  const executablePath = find();
  const missing = `no Chromium or Chrome (looked in CHROME_PATH and for ${NAMES.join(', ')} on the PATH)`;
  if (executablePath === undefined) say(`SKIPPED: tests in a browser: ${missing}.`);
  describeReal(title, executablePath === undefined ? missing : undefined, () => {
    let browser: Browser;
    // A fresh profile each time, which Playwright removes again.
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: QUIET });
    }, 60_000);
    afterAll(() => browser.close());
    body(() => browser);
  });
}
