import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { isUnknown } from '../../model/stream-definition';
import { cite } from '../../contract/documents';
import { TRANSFORMATION } from './json-path';
import { Report, RuleOutput, StreamRule } from '../rule';
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
  protectsFrom: 'EventBridge delivers an undeclared ${name} literally.',
  check(stream, output) {
    for (const field of sinkFields(stream)) if (field.form === 'TEMPLATE') checkTemplate(field, output);
  },
};

function checkTemplate({ pointer, value, template }: LocatedField, output: RuleOutput): void {
  for (const [name, part] of Object.entries({ Value: value, Template: template })) {
    if (isUnknown(part)) output.skip(`${pointer}/${name}`, part.$unknown);
  }
  if (typeof value !== 'string' || typeof template !== 'string') return;
  const complain = (at: string, message: string, limit: string, fix: string, more: Partial<Report> = {}) =>
    output.report({ pointer: `${pointer}/${at}`, message, limit, source: TRANSFORMATION, fix, ...more });
  const variables = declared(value);
  if (variables === undefined)
    return complain(
      'Value',
      say`the variables of the template are not a JSON object of plain values`,
      say`for example {"name":"$.data.name"}`,
      say`Declare the variables with SinkField.template or SinkField.json.`,
    );
  const nothing = Object.keys(variables).filter((name) => variables[name] === null);
  if (nothing.length > 0)
    complain(
      'Value',
      say`the open-source engine refuses a variable that is null: ${listed(nothing)}`,
      say`a JSONPath, a text, a number, true or false`,
      say`Leave the variable out, or give it a text.`,
      { severity: 'warning', got: 'null', source: ENGINE },
    );
  const used = variablesOf(template);
  if (used.some(({ name }) => name.includes('${')))
    return complain(
      'Template',
      say`a template variable is nested in another`,
      say`\${name}, with a plain name`,
      say`Declare a variable of its own for what is to stand there.`,
    );
  const missing = used.filter(({ name, hasDefault }) => !hasDefault && !Object.hasOwn(variables, name));
  if (missing.length === 0) return;
  output.report({
    pointer,
    message: say`the template uses ${listed(missing.map(({ name }) => name))}, which is not declared`,
    limit: listed(Object.keys(variables)) || say`no variable`,
    source: TRANSFORMATION,
    fix: say`Declare each variable with its JSONPath, or write $\${name} for text that stays.`,
  });
}
