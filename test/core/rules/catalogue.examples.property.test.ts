import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { judgeExample } from '../../../scripts/parts/judge-example';
import { ruleExample } from '../../../scripts/parts/rule-example';

it.each(CATALOGUE.map(({ id }) => id))(
  'the example of %s shows what it finds, and what no rule finds anything in',
  async (id) => {
    const { language, wrong, right } = ruleExample(id);
    const found = await judgeExample(id, language, wrong);
    expect(found.map(({ rule }) => rule)).toContain(id);
    expect(found.filter(({ rule }) => rule !== id)).toEqual([]);
    expect(await judgeExample(id, language, right)).toEqual([]);
  },
);
