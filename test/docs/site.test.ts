/** The documents as a site, built as \`npm run docs:site\` builds it and opened in a real browser. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { BrowserContextOptions, Page } from 'playwright-core';
import { describeBrowser } from '../support/browser';
import { describeAtFullCount } from '../support/sampling';
import { contrasts } from '../tool/graph/contrast';

const ROOT = join(__dirname, '..', '..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

describeAtFullCount('the site of the documents', () => {
  let folder: string;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    // It fails at a link between pages that leads nowhere.
    await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'node_modules', 'vitepress', 'bin', 'vitepress.js'), 'build', 'site', '--outDir', folder],
      { cwd: ROOT },
    );
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://site');
      const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : decodeURI(pathname));
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 600_000);

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows no comment and no tag that the documents write for GitHub', () => {
    const shown = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => [
        name,
        readFileSync(join(folder, name), 'utf8').replace(/<(code|pre)\b[^]*?<\/\1>/g, ''),
      ])
      .filter(([, text]) => /&lt;(!--|\/?details|\/?summary)/.test(text));
    expect(shown.map(([name]) => name)).toEqual([]);
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(home).toMatch(/<details>\s*<summary>In Python<\/summary>[^]*<\/details>/);
  });

  it('has every page of the documents', () => {
    const written = (below: string): string[] =>
      readdirSync(join(ROOT, below))
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(below, name.replace(/\.md$/, '.html')));
    const pages = [
      ...written('docs'),
      ...written('docs/api'),
      ...written('docs/rules'),
      ...written('docs/sources'),
      ...written('docs/sinks'),
      ...written('docs/decisions'),
      ...written('docs/zh-CN'),
      ...written('docs/zh-CN/rules'),
      ...written('docs/zh-CN/sources'),
      ...written('docs/zh-CN/sinks'),
      'index.html',
      'docs/zh-CN/index.html',
    ];
    expect(pages.filter((page) => !existsSync(join(folder, page)))).toEqual([]);
  });

  it('lists every page at the side', () => {
    const unlisted = (home: string, below: string) => {
      const shown = readFileSync(join(folder, home), 'utf8');
      return readdirSync(join(ROOT, below))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `/${below}/${name.replace(/\.md$/, '.html')}`)
        .filter((path) => !shown.includes(`href="${path}"`));
    };
    expect(unlisted('index.html', 'docs')).toEqual([]);
    expect(unlisted('docs/zh-CN/index.html', 'docs/zh-CN')).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:href|src)="(\/[^"#?]*)/g)]
        .map(([, path]) => path!)
        .filter((path) => {
          const file = join(folder, path);
          return !existsSync(file) || (statSync(file).isDirectory() && !existsSync(join(file, 'index.html')));
        })
        .map((path) => `${page}: ${path}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  describeBrowser('in a browser', (browser) => {
    let complaints: string[] = [];

    async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await (await browser().newContext(options)).newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!/^data:/.test(request.url()) && !request.url().startsWith(`${origin}/`))
          complaints.push(`request of ${request.url()}`);
      });
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      return page;
    }

    afterEach(async () => {
      await Promise.all(
        browser()
          .contexts()
          .map((context) => context.close()),
      );
      expect(complaints).toEqual([]);
      complaints = [];
    });

    it('finds a page with the keyboard alone', async () => {
      const page = await open('/');
      const search = page.locator('#localsearch-input');
      // A key that comes before the page listens goes nowhere.
      for (let tries = 0; tries < 15 && !(await search.isVisible()); tries += 1) {
        await page.keyboard.press('Control+k');
        await search.waitFor({ timeout: 2_000 }).catch(() => undefined);
      }
      await search.waitFor();
      await page.keyboard.type('dead-letter queue');
      await page.locator('#localsearch-list a').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/docs\//);
      await page
        .getByText(/dead-letter queue/i)
        .first()
        .waitFor();
    });

    it('goes from page to page by its list', async () => {
      const page = await open('/docs/streams.html');
      await page.getByRole('link', { name: 'Sources and sinks' }).last().click();
      await page.waitForURL(/sources-and-sinks/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    it('finds Chinese in the middle of a sentence, in the Chinese pages', async () => {
      const page = await open('/docs/zh-CN/');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await page.getByRole('button', { name: '搜索' }).click();
      await page.locator('#localsearch-input').waitFor();
      await page.keyboard.type('共用消费组');
      await page.locator('#localsearch-list a[href*="/zh-CN/rules/instance-names"]').first().waitFor();
      expect(await page.locator('#localsearch-list a:not([href*="/zh-CN/"])').count()).toBe(0);
    });

    it('goes to the same page in the other language and back, and to the first page where there is none', async () => {
      const page = await open('/docs/rules/loop.html');
      const choose = async (label: string, language: string) => {
        await page.locator('.VPNavBarTranslations button').hover();
        await page.locator('.VPNavBarTranslations').getByRole('link', { name: language }).click();
        await page.getByRole('button', { name: label }).first().waitFor();
      };
      await choose('搜索', '简体中文');
      await page.waitForURL(/\/docs\/zh-CN\/rules\/loop\.html$/);
      await page.getByRole('heading', { name: '正确的写法' }).waitFor();
      await choose('Search', 'English');
      await page.waitForURL(/\/docs\/rules\/loop\.html$/);
      await page.goto(`${origin}/API.html`);
      await choose('搜索', '简体中文');
      await page.waitForURL(/\/docs\/zh-CN\/$/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    it.each(['light', 'dark'] as const)(
      'is %s where the system is, and easy to read',
      async (colorScheme) => {
        for (const path of [
          '/',
          '/docs/review.html',
          '/docs/api/stream.html',
          '/docs/zh-CN/rules/loop.html',
        ]) {
          const page = await open(path, { colorScheme });
          expect(await page.locator('html.dark').count()).toBe(colorScheme === 'dark' ? 1 : 0);
          const poor = (await contrasts(page, '.vp-doc')).filter(({ contrast }) => contrast < 4.5);
          expect(poor.slice(0, 5)).toEqual([]);
        }
      },
    );

    it('fits a telephone', async () => {
      const page = await open('/docs/deploy.html', { viewport: { width: 390, height: 844 } });
      const wider = await page.evaluate(() => {
        const { document } = globalThis as any;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
});
