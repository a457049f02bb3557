import { translationsOf } from '../../../../lib/core/language/languages';
import { speaking } from '../../../../lib/core/language/say';
import { SEVERITIES } from '../../../../lib/core/rules/finding';
import { PAGE_SCRIPT } from '../../../../lib/tool/graph/html/page-script';
import { wordsOfPage } from '../../../../lib/tool/graph/html/page-words';
import { TRY_SCRIPT } from '../../../../lib/tool/graph/html/try-script';

const SCRIPTS = TRY_SCRIPT + PAGE_SCRIPT;

/** What the scripts say by themselves: headings, labels, outcomes, roles, states of steps, counts. */
const SHOWN = [
  ...[
    ...SCRIPTS.matchAll(/say\('([^']+)'\)/g),
    ...TRY_SCRIPT.matchAll(/\['.', '([^']+)'\]/gu),
    ...TRY_SCRIPT.matchAll(/[a-z]+: '([A-Z][^']+)'/g),
  ].map(([, text]) => text),
  ...SEVERITIES,
];

describe('the words of the scripts of the page', () => {
  it('are in the page, all of them, where it is in Chinese', () => {
    const words = speaking(translationsOf('zh-CN'), wordsOfPage);
    expect(SHOWN.length).toBeGreaterThan(25);
    expect(SHOWN.filter((text) => !Object.hasOwn(words, text))).toEqual([]);
    expect(Object.keys(words).filter((text) => !SHOWN.includes(text))).toEqual([]);
  });

  it('stand in the scripts alone where it is in English', () => expect(wordsOfPage()).toEqual({}));

  it('are shown by no other way', () => {
    expect(SCRIPTS.match(/(?:make|sectionIf)\((?:'\w+', )?'[A-Z][^']*'/g)).toBeNull();
    expect(SCRIPTS.match(/make\('\w+', '[A-Za-z]{2,}[^']* [^']*'/g)).toBeNull();
    expect(SCRIPTS.match(/\+ '[^']*[a-z]{2,} [a-z]{2,}[^']*'/g)).toBeNull();
  });
});
