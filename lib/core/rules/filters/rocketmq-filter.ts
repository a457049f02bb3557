import { said, say, words } from '../../language/say';
import { cite } from '../../contract/documents';
import { parametersOfFormat } from '../../contract/kind-lookups';
import { sqlProblem, tagProblem } from '../../model/rocketmq-filter';
import { valueOf } from '../../model/stream-parts';
import { checkText, GrammarText } from '../check-text';
import { attributesAt } from '../resource-values';
import { Rule } from '../rule';

const FILTERING = cite('rocketmq-message-filtering');

function expression(what: string, problemOf: GrammarText['problemOf'], example: string): GrammarText {
  return {
    what: () => say`the ${said(what)}`,
    problemOf,
    limit: () => say`an expression such as ${example}`,
    source: FILTERING,
    fix: () => say`Correct the ${said(what)}.`,
  };
}

/** By what the cards say of a parameter. */
const GRAMMARS = {
  'rocketmq-tags': expression(words`tag expression`, tagProblem, 'a || b'),
  'rocketmq-sql': expression(words`SQL expression`, sqlProblem, "region = 'east' AND level > 3"),
} as const;

/** What a RocketMQ source asks of its broker: a tag expression, or an SQL expression. */
export const rocketMqFilter: Rule = {
  id: 'rocketmq-filter',
  since: '2026-11-26',
  title: 'The tags or the SQL expression of a RocketMQ source are valid',
  severity: 'error',
  documents: [FILTERING],
  protectsFrom: 'The broker refuses the subscription, or delivers no message: a | b is the name of one tag.',
  types: ['alicloud_event_bridge_event_source_v2'],
  check({ source }, output) {
    for (const grammar of Object.keys(GRAMMARS) as (keyof typeof GRAMMARS)[]) {
      for (const name of parametersOfFormat(source.kind, grammar))
        checkText(valueOf(source, name), GRAMMARS[grammar], `/Source/${source.kind}/${name}`, output);
    }
  },
  checkResource({ values }, output) {
    for (const { value, pointer } of attributesAt(values, 'source_rocketmq_parameters.tag'))
      checkText(value, GRAMMARS['rocketmq-tags'], pointer, output);
  },
};
