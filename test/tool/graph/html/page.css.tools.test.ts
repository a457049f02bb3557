import { describeBrowser } from '../../../support/browser';
import { contrasts } from '../contrast';
import { details, FINDINGS, listed, PageOpener } from '../page-opener';
import { CIRCLE } from '../samples';

describeBrowser('the look of the page', (browser) => {
  const pages = new PageOpener(browser);

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    const page = await pages.open(CIRCLE, { findings: FINDINGS, context: { colorScheme } });
    for (const { text, contrast } of await contrasts(page))
      expect([text, contrast >= 4.5]).toEqual([text, true]);
    await page.getByRole('button', { name: /^homeward/ }).click();
    const panel = await contrasts(page, 'header, .streams, .details');
    expect(panel.map(({ text }) => text)).toContain('error');
    for (const { text, contrast } of panel) expect([text, contrast >= 4.5]).toEqual([text, true]);
  });

  it('looks different in the dark', async () => {
    const background = async (colorScheme: 'light' | 'dark') => {
      const page = await pages.open(CIRCLE, { context: { colorScheme } });
      return page.evaluate(
        () => (globalThis as any).getComputedStyle((globalThis as any).document.body).backgroundColor,
      );
    };
    expect(await background('light')).not.toBe(await background('dark'));
  });

  it('fits a narrow screen', async () => {
    const page = await pages.open(CIRCLE, { context: { viewport: { width: 360, height: 700 } } });
    await page.getByRole('button', { name: /^homeward/ }).click();
    const box = (await details(page).boundingBox())!;
    expect(box.width).toBe(360);
    const overflow = await page.evaluate(() => (globalThis as any).document.documentElement.scrollWidth);
    expect(overflow).toBe(360);
  });

  it('shows the list and the drawing without JavaScript', async () => {
    const page = await pages.open(CIRCLE, { context: { javaScriptEnabled: false } });
    expect(await listed(page)).toEqual(['outward', 'homeward', 'alarm']);
    expect(await page.locator('#canvas svg').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });
});
