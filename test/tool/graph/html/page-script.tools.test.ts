import { fc, runs } from '../../../support/sampling';
import { describeBrowser } from '../../../support/browser';
import { details, FINDINGS, listed, PageOpener } from '../page-opener';
import { appOf, CIRCLE, hostileApp, hostileText, rocketMqSource } from '../samples';

describeBrowser('the page', (browser) => {
  const pages = new PageOpener(browser);

  it('lists the streams, with what was found in them, and draws them', async () => {
    const page = await pages.open(CIRCLE, { findings: FINDINGS, title: 'Orders' });
    expect(await page.title()).toBe('Orders');
    expect(await listed(page)).toEqual(['outward', 'homeward', 'alarm']);
    expect(await page.getByRole('button', { name: /^homeward/ }).innerText()).toContain('1 error');
    expect(await page.locator('svg .node').count()).toBe(6);
    await page.getByText('Findings outside event streams: 1').click();
    expect(await page.getByText('warning: Stack/Bus: the bus is unused').isVisible()).toBe(true);
  });

  it.each([
    ['homeward', ['homeward']],
    ['ap-southeast-1', ['homeward']],
    ['rmq-2', ['outward', 'homeward']],
    ['RMQ-2 paused', ['homeward']],
    ['enrich', ['homeward']],
    ['nowhere', []],
    ['', ['outward', 'homeward', 'alarm']],
  ])('finds %j', async (words, names) => {
    const page = await pages.open(CIRCLE);
    await page.getByRole('searchbox', { name: 'Search' }).fill(words);
    expect(await listed(page)).toEqual(names);
    expect(await page.getByRole('status').innerText()).toBe(
      words === '' ? '' : `${names.length} of 3 event streams`,
    );
  });

  it('fades what the search does not find in the drawing', async () => {
    const page = await pages.open(CIRCLE);
    const opacity = (text: string) =>
      page
        .locator('svg .node', { hasText: text })
        .first()
        .evaluate((node: any) => (globalThis as any).getComputedStyle(node).opacity);
    await page.getByRole('searchbox').fill('alarm.example');
    expect(await opacity('HTTPS')).toBe('1');
    expect(Number(await opacity('rmq-1'))).toBeLessThan(1);
    await page.keyboard.press('Escape');
    expect(await opacity('rmq-1')).toBe('1');
  });

  it('scrolls the drawing to what the search finds', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ source: rocketMqSource('rmq-1', `topic-${i}`) }));
    const page = await pages.open(appOf(...many));
    const canvas = (await page.locator('#canvas').boundingBox())!;
    for (const topic of ['topic-59', 'topic-0', 'topic-31']) {
      await page.getByRole('searchbox').fill(topic);
      const node = (await page
        .getByRole('button', { name: `RocketMQ, rmq-1, ${topic}`, exact: false })
        .first()
        .boundingBox())!;
      expect(node.y).toBeGreaterThanOrEqual(canvas.y);
      expect(node.y + node.height).toBeLessThanOrEqual(canvas.y + canvas.height);
    }
  });

  it('opens the details of a stream by a click, and closes them', async () => {
    const page = await pages.open(CIRCLE, { findings: FINDINGS });
    expect(await details(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: /^homeward/ }).click();
    const text = await details(page).innerText();
    for (const said of [
      'error: the stream crosses the border. Give it a network. [cross-border]',
      'InstanceId',
      'rmq-2',
      'ap-southeast-1',
      'paused',
    ])
      expect(text).toContain(said);
    expect(text).toContain('"level": [\n      "ERROR",');
    await page.getByRole('button', { name: 'Close the details' }).click();
    expect(await details(page).isVisible()).toBe(false);
  });

  it('opens the stream of a node by a click in the drawing', async () => {
    const page = await pages.open(CIRCLE);
    await page.locator('svg .node.filter').click();
    expect(await details(page).getByRole('heading', { level: 2 }).innerText()).toBe('homeward');
  });

  it('offers the streams of a node that several use', async () => {
    const page = await pages.open(CIRCLE);
    await page.locator('svg .node', { hasText: 'rmq-1' }).click();
    expect(await details(page).getByRole('button', { name: /ward$/ }).allInnerTexts()).toEqual([
      'outward',
      'homeward',
    ]);
    await details(page).getByRole('button', { name: 'homeward' }).click();
    expect(await details(page).getByRole('heading', { level: 2 }).innerText()).toBe('homeward');
  });

  it('can be used by the keyboard alone, and gives the focus back', async () => {
    const page = await pages.open(CIRCLE);
    const focused = () => page.evaluate(() => (globalThis as any).document.activeElement.textContent);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('outward');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('outward');
    expect(await details(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await details(page).isVisible()).toBe(false);
    expect(await focused()).toContain('outward');

    await page.getByRole('button', { name: 'Filter' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('homeward');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('Filter');
  });

  it('shows no credential', async () => {
    const page = await pages.open(CIRCLE);
    expect(await page.content()).not.toContain('hunter2');
    await page.getByRole('button', { name: /^alarm/ }).click();
    expect(await details(page).innerText()).toContain('Token\n(not shown)');
  });

  it('lets nothing reach a network', async () => {
    const page = await pages.open(CIRCLE);
    const reached = await page.evaluate(() => fetch('https://example.com').then(String, () => 'refused'));
    expect(reached).toBe('refused');
    expect(pages.takeComplaints().join()).toContain("connect-src 'none'");
  });

  it('makes the drawing larger and smaller', async () => {
    const page = await pages.open(CIRCLE);
    const width = async () => (await page.locator('#canvas svg').boundingBox())!.width;
    const before = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(await width()).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Fit' }).click();
    const canvas = (await page.locator('#canvas').boundingBox())!.width;
    expect(await width()).toBeLessThanOrEqual(canvas);
  });

  it('says that there are no event streams', async () => {
    const page = await pages.open(appOf());
    expect(await page.locator('header p').innerText()).toBe('There are no event streams.');
  });

  it('shows any name as it is, and runs nothing that stands in one', async () => {
    await fc.assert(
      fc.asyncProperty(hostileApp, hostileText, async (app, title) => {
        const page = await pages.open(app, { title });
        const buttons = page.locator('.streams .stream');
        expect(await buttons.count()).toBe(app.streams.length);
        const name = await buttons.first().locator('.name').textContent();
        await buttons.first().click();
        expect(await page.locator('#details-heading').textContent()).toBe(name);
        expect(pages.takeComplaints()).toEqual([]);
      }),
      { numRuns: runs(15, 2), endOnFailure: true },
    );
  }, 120_000);
});
