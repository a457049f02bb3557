import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Language, LANGUAGES, translationsOf } from '../../lib/core/language/languages';
import { say, speak, Translations } from '../../lib/core/language/say';
import { PAGES_ZH_CN } from './pages-zh-CN';

const ROOT = join(__dirname, '..', '..');

/** What generated pages say in a language beside what the library says; undefined for English. */
export function wordsOfPages(language: Language): Translations | undefined {
  return language === 'zh-CN' ? PAGES_ZH_CN : undefined;
}

/** What each language calls itself. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** Does work once for each language, in which it speaks meanwhile, one after the other. */
export async function inEachLanguage(work: (language: Language) => Promise<void>): Promise<void> {
  for (const language of LANGUAGES) {
    const before = speak(
      translationsOf(language) && { ...translationsOf(language), ...wordsOfPages(language) },
    );
    try {
      await work(language);
    } finally {
      speak(before);
    }
  }
}

/** The file of a page in a language: `rules/loop.md` is `docs/zh-CN/rules/loop.md` in Chinese. */
export function pageFile(language: Language, page: string): string {
  return language === 'en' ? `docs/${page}` : `docs/${language}/${page}`;
}

/** Links of one page: to other pages in its language, or in English where they are not translated. */
export function linksOf(language: Language, from: string): (to: string) => string {
  return (to) => {
    const [page, anchor] = to.split('#') as [string, string?];
    const isTranslated = isGenerated(page) || existsSync(join(ROOT, pageFile(language, page)));
    const file = pageFile(isTranslated ? language : 'en', page);
    const path = posix.relative(posix.dirname(pageFile(language, from)), file);
    return anchor === undefined ? path : `${path}#${anchor}`;
  };
}

/** Whether a page is written in every language, so that it may not be there yet. */
export function isGenerated(page: string): boolean {
  return /^(rules\.md$|(rules|sources|sinks)\/)/.test(page);
}

/** The line that leads from a page to itself in the other languages. */
export function otherLanguages(language: Language, page: string): string {
  const from = posix.dirname(pageFile(language, page));
  return LANGUAGES.map((other) =>
    other === language ? NAMES[other] : `[${NAMES[other]}](${posix.relative(from, pageFile(other, page))})`,
  ).join(' | ');
}

/** The heading in docs/rules.md of the app that the code of pages is in. */
export function appHeading(): string {
  return say`The app of the examples`;
}

/** The anchor of a heading without punctuation. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

/** Where the app is that the code of pages is in. */
export function appLink(link: (page: string) => string): string {
  return link(`rules.md#${anchorOf(appHeading())}`);
}
