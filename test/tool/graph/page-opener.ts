import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { renderGraph } from '../../../lib/tool/graph/index';
import { Finding } from '../../../lib/core/rules/finding';

/** One finding in a stream of CIRCLE, and one in none. */
export const FINDINGS: Finding[] = [
  {
    rule: 'cross-border',
    severity: 'error',
    constructPath: 'Stack/Stream1',
    message: 'the stream crosses the border',
    fix: 'Give it a network.',
  },
  {
    rule: 'bus',
    severity: 'warning',
    constructPath: 'Stack/Bus',
    message: 'the bus is unused',
    fix: 'Remove it.',
  },
];

/** How a page is opened. */
export interface PageOptions {
  readonly findings?: readonly Finding[];
  readonly title?: string;
  readonly context?: BrowserContextOptions;
}

/**
 * Opens pages for the tests around it. Whatever the browser complains of, and every request but for the page itself,
 * fails the test, unless it takes the complaints itself.
 */
export class PageOpener {
  private readonly folder = mkdtempSync(join(tmpdir(), 'graph-'));
  private readonly pages: Page[] = [];
  private complaints: string[] = [];

  constructor(private readonly browser: () => Browser) {
    afterEach(async () => {
      await Promise.all(this.pages.splice(0).map((page) => page.context().close()));
      expect(this.takeComplaints()).toEqual([]);
    });
    afterAll(() => rmSync(this.folder, { recursive: true }));
  }

  /** What there was to complain of since it was last asked. */
  public takeComplaints(): string[] {
    const taken = this.complaints;
    this.complaints = [];
    return taken;
  }

  public async open(app: AppDefinition, options: PageOptions = {}): Promise<Page> {
    const file = join(this.folder, 'page.html');
    const { href } = pathToFileURL(file);
    writeFileSync(file, await renderGraph(app, 'html', options));
    const page = await (await this.browser().newContext(options.context)).newPage();
    this.pages.push(page);
    const complain = (complaint: string) => this.complaints.push(complaint);
    page.on('console', (message) => complain(message.text()));
    page.on('pageerror', (error) => complain(String(error)));
    page.on('dialog', (dialog) => complain(dialog.message()));
    page.on('request', (request) => {
      if (request.url() !== href && request.url() !== 'data:,') complain(`request of ${request.url()}`);
    });
    await page.goto(href);
    return page;
  }
}

/** The names in the list of streams that can be seen. */
export function listed(page: Page): Promise<string[]> {
  return page.locator('.streams .name:visible').allTextContents();
}

/** The panel of details. */
export function details(page: Page) {
  return page.getByRole('complementary');
}
