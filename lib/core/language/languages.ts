import { Translations } from './say';

/** What the library speaks, by its tags. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Whether something is the tag of a language that the library speaks. */
export function isLanguage(tag: unknown): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

/** The texts of a language; undefined for English, whose texts are in the source. They are read where they are wanted. */
export function translationsOf(language: Language): Translations | undefined {
  return language === 'zh-CN' ? (require('./zh-CN') as { readonly ZH_CN: Translations }).ZH_CN : undefined;
}

/** The language of a POSIX environment, by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^zh(?:[._@]|$)/.test(locale) && !/^zh_(?:TW|HK|MO)/.test(locale) ? 'zh-CN' : 'en';
}
