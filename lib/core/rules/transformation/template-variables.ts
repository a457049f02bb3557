import { isUnknown } from '../../model/stream-definition';
import { cite } from '../../contract/documents';
import { TRANSFORMATION } from './json-path';
import { RuleOutput, StreamRule } from '../rule';
import { LocatedField, sinkFields } from '../../model/sink-fields';
import { isComposite, isObject } from '../../model/json-object';

/** The variables a template uses. */
export function variablesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\$\{([^${}]*)\}/g)].map(([, name]) => name))];
}

/** What a template uses is declared, and what is declared is used. */
export const templateVariables: StreamRule = {
  id: 'template-variables',
  title: 'The variables of a template are declared and used',
  severity: 'error',
  documents: [TRANSFORMATION, cite('rocketmq-eventbridge')],
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
  if (/\$\{[^{}]*\$\{[^{}]*\}[^{}]*\}/.test(template)) {
    output.report({
      pointer: `${pointer}/Template`,
      message: 'a template variable is nested in another',
      limit: '${name}, with a plain name',
      source: TRANSFORMATION,
      fix: 'Declare a variable of its own for what is to stand there.',
    });
    return;
  }
  const used = variablesOf(template);
  const missing = used.filter((name) => !Object.hasOwn(variables, name));
  const unused = Object.keys(variables).filter((name) => !used.includes(name));
  const common = { pointer, source: TRANSFORMATION };
  if (missing.length > 0) {
    output.report({
      ...common,
      message: `the template uses ${missing.join(', ')}, which is not declared`,
      limit: Object.keys(variables).join(', ') || 'no variable',
      fix: 'Declare each variable with its JSONPath.',
    });
  }
  if (unused.length > 0) {
    output.report({
      ...common,
      message: `the template declares ${unused.join(', ')}, which it does not use`,
      limit: used.join(', ') || 'no variable',
      fix: 'Remove the variable, or use it as ${name}.',
    });
  }
}

function declared(value: string): Record<string, unknown> | undefined {
  try {
    const variables: unknown = JSON.parse(value);
    if (!isObject(variables)) return undefined;
    const plain = Object.values(variables).every((item) => !isComposite(item));
    return plain ? variables : undefined;
  } catch {
    return undefined;
  }
}
