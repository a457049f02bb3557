import { isUnknown } from '../../model/stream-definition';
import { cite } from '../../contract/documents';
import { TRANSFORMATION } from './json-path';
import { RuleOutput, StreamRule } from '../rule';
import { variablesOf } from '../../simulation/substitute';
import { LocatedField, sinkFields } from '../../model/sink-fields';
import { declared } from './declared-variables';

const ENGINE = cite('rocketmq-eventbridge');

/** What a template uses is declared, or has a default. */
export const templateVariables: StreamRule = {
  id: 'template-variables',
  since: '2026-11-21',
  title: 'The variables of a template are declared',
  severity: 'error',
  documents: [TRANSFORMATION, ENGINE],
  protectsFrom: 'EventBridge delivers ${name} as it stands where a variable is not declared.',
  check(stream, output) {
    for (const field of sinkFields(stream)) if (field.form === 'TEMPLATE') checkTemplate(field, output);
  },
};

function checkTemplate({ pointer, value, template }: LocatedField, output: RuleOutput): void {
  for (const [name, part] of Object.entries({ Value: value, Template: template })) {
    if (isUnknown(part)) output.skip(`${pointer}/${name}`, part.$unknown);
  }
  if (typeof value !== 'string' || typeof template !== 'string') return;
  const variables = declared(value);
  if (variables === undefined) {
    output.report({
      pointer: `${pointer}/Value`,
      message: 'the variables of the template are not a JSON object of plain values',
      limit: 'for example {"name":"$.data.name"}',
      source: TRANSFORMATION,
      fix: 'Declare the variables with SinkField.template or SinkField.json.',
    });
    return;
  }
  const nothing = Object.keys(variables).filter((name) => variables[name] === null);
  if (nothing.length > 0)
    output.report({
      severity: 'warning',
      pointer: `${pointer}/Value`,
      message: `the open-source engine refuses a variable that is null: ${nothing.join(', ')}`,
      got: 'null',
      limit: 'a JSONPath, a text, a number, true or false',
      source: ENGINE,
      fix: 'Leave the variable out, or give it a text.',
    });
  const used = variablesOf(template);
  if (used.some(({ name }) => name.includes('${'))) {
    output.report({
      pointer: `${pointer}/Template`,
      message: 'a template variable is nested in another',
      limit: '${name}, with a plain name',
      source: TRANSFORMATION,
      fix: 'Declare a variable of its own for what is to stand there.',
    });
    return;
  }
  const missing = used.filter(({ name, hasDefault }) => !hasDefault && !Object.hasOwn(variables, name));
  if (missing.length === 0) return;
  output.report({
    pointer,
    message: `the template uses ${missing.map(({ name }) => name).join(', ')}, which is not declared`,
    limit: Object.keys(variables).join(', ') || 'no variable',
    source: TRANSFORMATION,
    fix: 'Declare each variable with its JSONPath, or write $${name} for text that stays.',
  });
}
