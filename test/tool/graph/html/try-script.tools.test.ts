import { Page } from 'playwright-core';
import { describeBrowser } from '../../../support/browser';
import { contrasts } from '../contrast';
import { details, PageOpener } from '../page-opener';
import { appOf, CIRCLE, rocketMqSink, rocketMqSource } from '../samples';

const field = (Form: string, Value: string, Template?: string) => ({ Form, Value, Template });

const WARNINGS = appOf({
  name: 'warnings',
  source: rocketMqSource('rmq-1', 'in'),
  filterPattern: { data: { body: { level: ['WARN'] } } },
  sink: {
    kind: 'SinkKafkaParameters',
    parameters: {
      InstanceId: field('CONSTANT', 'alikafka_x'),
      Topic: field('CONSTANT', 'warnings'),
      Value: field('TEMPLATE', '{"text":"$.data.body.text"}', '{"text":"${text}"}'),
    },
  },
});

const event = (level: string, text = 'hot') => JSON.stringify({ data: { body: { level, text } } });
const editor = (page: Page) => page.getByLabel('Event, as JSON');
const verdict = (page: Page) => details(page).getByRole('status').innerText();
const steps = (page: Page) => page.locator('.way-list li').allInnerTexts();
const marked = (page: Page, state: string) => page.locator(`svg .node.${state} title`).allTextContents();

describeBrowser('what a person tries in the page', (browser) => {
  const pages = new PageOpener(browser);
  const open = async (app = WARNINGS, name = 'warnings', context = {}) => {
    const page = await pages.open(app, { context });
    await page.locator('.streams').getByRole('button', { name }).click();
    return page;
  };

  it('starts with the documented event, and says what becomes of it', async () => {
    const page = await open();
    expect(JSON.parse(await editor(page).inputValue()).data.topic).toBe('in');
    expect(await verdict(page)).toMatch(/^✕ Dropped The event has no data.body.level, wanted "WARN"/);
    await page.getByText('About this sample').click();
    expect(await page.locator('.hints li').count()).toBeGreaterThan(0);
  });

  it('says which leaf stops an event, in words and in the drawing', async () => {
    const page = await open();
    await editor(page).fill(event('warn'));
    expect(await verdict(page)).toContain(
      'data.body.level is "warn", wanted "WARN": compared case-sensitively. It is at /FilterPattern/data/body/level.',
    );
    expect(await steps(page)).toEqual([
      '✓passed Source: RocketMQ, rmq-1, in',
      '✕stops here Filter: data.body.level = "WARN"',
      '–not reached Sink: ApsaraMQ for Kafka, alikafka_x, warnings',
    ]);
    expect((await marked(page, 'stopped')).join()).toMatch(/^Filter/);
    expect((await marked(page, 'unreached')).join()).toMatch(/^Sink/);
  });

  it('shows what arrives in each field, at every key', async () => {
    const page = await open();
    await editor(page).fill(event('WARN'));
    expect(await verdict(page)).toBe('✓ Delivered');
    const arrived = () => page.locator('.arrivals dd.code').allInnerTexts();
    expect(await arrived()).toEqual(['alikafka_x', 'warnings', '{"text":"hot"}']);
    expect(await marked(page, 'stopped')).toEqual([]);
    await editor(page).fill(event('WARN', 'a "hot" one'));
    expect((await arrived())[2]).toBe('{"text":"a "hot" one"}');
    expect(await page.locator('.arrivals .notes').innerText()).toContain('what comes of it is not');
  });

  it('says what is wrong with what is not an event', async () => {
    const page = await open();
    await editor(page).fill('{"data":');
    expect(await verdict(page)).toMatch(/^! Not possible This is not JSON: /);
    expect(await editor(page).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Back to the sample' }).click();
    expect(await editor(page).getAttribute('aria-invalid')).toBe('false');
    expect(JSON.parse(await editor(page).inputValue()).data.topic).toBe('in');
  });

  it('stops at a function', async () => {
    const page = await open(CIRCLE, 'homeward');
    await editor(page).fill('{"data":{"level":"ERROR"}}');
    expect(await verdict(page)).toContain('a simulation does not run the function; the command simulate');
    expect((await steps(page))[2]).toBe('?not known from here Transform: function, enrich');
  });

  it('keeps what a person has written while the page is open', async () => {
    const page = await open(CIRCLE, 'homeward');
    await editor(page).fill('{"data":{"level":"ERROR"}}');
    await page.keyboard.press('Escape');
    expect(await page.locator('svg :is(.passed, .stopped, .unreached)').count()).toBe(0);
    await page.locator('.streams').getByRole('button', { name: 'outward' }).click();
    expect(await editor(page).inputValue()).not.toContain('ERROR');
    await page.locator('.streams').getByRole('button', { name: 'homeward' }).click();
    expect(await editor(page).inputValue()).toBe('{"data":{"level":"ERROR"}}');
  });

  it('can be used by the keyboard alone', async () => {
    const page = await pages.open(WARNINGS);
    await page.getByRole('searchbox').focus();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Enter', 'Tab', 'Tab', 'ControlOrMeta+A');
    await page.keyboard.insertText(event('WARN'));
    expect(await verdict(page)).toBe('✓ Delivered');
    await press('Tab', 'Enter');
    expect(await verdict(page)).toContain('Dropped');
    expect(await page.evaluate(() => (globalThis as any).document.activeElement.id)).toBe('event');
  });

  it('shows what an event holds as it is, and runs nothing of it', async () => {
    const page = await open();
    const text = '</script><img src=x onerror=alert(1)>';
    await editor(page).fill(event('WARN', text));
    expect(await page.locator('.arrivals dd.code').last().innerText()).toBe(`{"text":"${text}"}`);
    expect(await page.locator('.details img').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    const page = await open(WARNINGS, 'warnings', { colorScheme });
    for (const text of [event('warn'), event('WARN', 'a "'), '{', '{"data":{}}']) {
      await editor(page).fill(text);
      for (const { text: said, contrast } of await contrasts(page, '.details'))
        expect([said, contrast >= 4.5]).toEqual([said, true]);
    }
  });

  it.each([1, 60])(
    'opens fitted with %i streams, and shows the chosen one so that it can be read',
    async (count) => {
      const app = appOf(
        ...Array.from({ length: count }, (_, i) => ({
          name: `stream-${i}`,
          source: rocketMqSource('rmq-1', `in-${i}`),
          sink: rocketMqSink('rmq-2', `out-${i}`),
          filterPattern: { data: { level: ['ERROR'] } },
        })),
      );
      const page = await pages.open(app);
      const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
      const [canvas, drawing] = [await box('#canvas'), await box('#canvas svg')];
      expect(drawing.width).toBeLessThanOrEqual(canvas.width);
      expect(drawing.height).toBeLessThanOrEqual(canvas.height);
      await page.locator('.stream').last().click();
      const [view, filter] = [await box('#canvas'), await box('svg .node.chosen.filter')];
      expect(filter.height).toBeGreaterThan(30);
      expect(filter.y).toBeGreaterThanOrEqual(view.y);
      expect(filter.y + filter.height).toBeLessThanOrEqual(view.y + view.height);
    },
  );
});
