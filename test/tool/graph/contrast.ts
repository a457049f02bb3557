import { Page } from 'playwright-core';

/** The contrast of each text of a page, by WCAG 2, with what it stands on. */
export async function contrasts(page: Page, within = 'body'): Promise<{ text: string; contrast: number }[]> {
  return page.evaluate((selector) => {
    const { document, getComputedStyle, NodeFilter } = globalThis as any;

    const channels = (color: string) => color.match(/[\d.]+/g)!.map(Number);
    const luminance = (color: string) => {
      const [red, green, blue] = channels(color).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const isSeen = (color: string) => color.startsWith('rgb') && channels(color)[3] !== 0;

    /** Of a drawn text the shape of its node or region; of an arrow's words what is behind the drawing. */
    const ground = (element: any): string => {
      const shape = element.closest('.node, .cluster')?.querySelector('path, polygon');
      if (shape && isSeen(getComputedStyle(shape).fill)) return getComputedStyle(shape).fill;
      for (let behind = element; behind !== null; behind = behind.parentElement) {
        const { backgroundColor } = getComputedStyle(behind);
        if (isSeen(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };

    return [...document.querySelectorAll(selector)].flatMap((root: any) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: { text: string; contrast: number }[] = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (text === '' || !element.checkVisibility() || element.closest('script, style, title') !== null)
          continue;
        const style = getComputedStyle(element);
        const [one, other] = [element.tagName === 'text' ? style.fill : style.color, ground(element)].map(
          luminance,
        );
        found.push({ text, contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) });
      }
      return found;
    });
  }, within);
}
