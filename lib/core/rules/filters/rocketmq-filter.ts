import { cite } from '../../contract/documents';
import { parametersOfFormat } from '../../contract/kind-lookups';
import { sqlProblem, tagProblem } from '../../model/rocketmq-filter';
import { isUnknown } from '../../model/stream-definition';
import { valueOf } from '../../model/stream-parts';
import { attributesAt } from '../resource-values';
import { Rule, RuleOutput } from '../rule';
import { show } from '../show';

const FILTERING = cite('rocketmq-message-filtering');

/** By what the cards say of a parameter. */
const GRAMMARS = {
  'rocketmq-tags': { what: 'tag expression', problemOf: tagProblem, example: 'a || b' },
  'rocketmq-sql': {
    what: 'SQL expression',
    problemOf: sqlProblem,
    example: "region = 'east' AND level > 3",
  },
} as const;

/** What a RocketMQ source asks of its broker: a tag expression, or an SQL expression. */
export const rocketMqFilter: Rule = {
  id: 'rocketmq-filter',
  title: 'The tags or the SQL expression of a RocketMQ source can be read',
  severity: 'error',
  documents: [FILTERING],
  protectsFrom: 'The broker refuses the subscription, or delivers no message: a | b is the name of one tag.',
  types: ['alicloud_event_bridge_event_source_v2'],
  check({ source }, output) {
    for (const grammar of Object.keys(GRAMMARS) as (keyof typeof GRAMMARS)[]) {
      for (const name of parametersOfFormat(source.kind, grammar))
        check(valueOf(source, name), GRAMMARS[grammar], `/Source/${source.kind}/${name}`, output);
    }
  },
  checkResource({ values }, output) {
    for (const { value, pointer } of attributesAt(values, 'source_rocketmq_parameters.tag'))
      check(value, GRAMMARS['rocketmq-tags'], pointer, output);
  },
};

function check(
  expression: unknown,
  { what, problemOf, example }: (typeof GRAMMARS)[keyof typeof GRAMMARS],
  pointer: string,
  output: RuleOutput,
): void {
  if (isUnknown(expression)) return output.skip(pointer, expression.$unknown);
  // What is empty or no text is the contract's to report.
  if (typeof expression !== 'string' || expression === '') return;
  const problem = problemOf(expression);
  if (problem === undefined) return;
  output.report({
    pointer,
    message: `the ${what} ${problem}`,
    got: show(expression),
    limit: `an expression such as ${example}`,
    source: FILTERING,
    fix: `Correct the ${what}.`,
  });
}
