import { translationsOf } from '../../../../lib/core/language/languages';
import { speaking } from '../../../../lib/core/language/say';
import { TRY_SCRIPT, wordsToTry } from '../../../../lib/tool/graph/html/try-script';

/** What the script says by itself: headings, labels, outcomes, roles and states of steps. */
const SHOWN = [
  ...TRY_SCRIPT.matchAll(/say\('([^']+)'\)/g),
  ...TRY_SCRIPT.matchAll(/\['.', '([^']+)'\]/gu),
  ...TRY_SCRIPT.matchAll(/[a-z]+: '([A-Z][^']+)'/g),
].map(([, text]) => text);

describe('the words of the part in which a person tries an event', () => {
  it('are in the page, all of them, where it is in Chinese', () => {
    const words = speaking(translationsOf('zh-CN'), wordsToTry);
    expect(SHOWN.length).toBeGreaterThan(20);
    expect(SHOWN.filter((text) => !Object.hasOwn(words, text))).toEqual([]);
    expect(Object.keys(words).filter((text) => !SHOWN.includes(text))).toEqual([]);
  });

  it('stand in the script alone where it is in English', () => expect(wordsToTry()).toEqual({}));

  it('are shown by no other way', () =>
    expect(TRY_SCRIPT.match(/(?:make|sectionIf)\((?:'\w+', )?'[A-Z][^']*'/g)).toBeNull());
});
