import { useData } from 'vitepress';
import { computed } from 'vue';

/**
 * The switch of languages, in place of that of the default theme, which takes every page to be translated. `counterpart`
 * is what the configuration says of each page.
 */
export function useLangs() {
  const { site, localeIndex, frontmatter, hash } = useData();
  const linkOf = (key: string) => site.value.locales[key]?.link ?? '/';
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: linkOf(localeIndex.value),
  }));
  const localeLinks = computed(() =>
    Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({
        text: label,
        link: ((frontmatter.value.counterpart as string | undefined) ?? linkOf(key)) + hash.value,
      })),
  );
  return { localeLinks, currentLang };
}
