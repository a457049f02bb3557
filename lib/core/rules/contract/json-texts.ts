import { say } from '../../language/say';
import { factsOf, TRANSFORMS } from '../../contract/kinds';
import { isObject } from '../../model/json-object';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { valueOf } from '../../model/stream-parts';
import { PROPERTY } from '../property-label';
import { Report, RuleOutput } from '../rule';
import { documentAt } from './schema-errors';

/** Parameters that are JSON as text: the schema of a stream sees a text, whatever is in it. */
export function checkJsonTexts({ sink, transforms }: StreamDefinition, output: RuleOutput): void {
  transforms.forEach((transform, i) => {
    for (const [kind, parameters] of Object.entries(isObject(transform) ? transform : {}))
      if (Object.hasOwn(TRANSFORMS, kind) && isObject(parameters) && !isUnknown(parameters))
        for (const name of TRANSFORMS[kind].jsonTexts)
          checkObjectText(parameters[name], `/Transforms/${i}/${kind}/${name}`, output);
  });
  for (const [name, { is, where }] of Object.entries(factsOf(sink.kind)?.formats ?? {})) {
    const counts = Object.entries(where).every(([other, value]) => valueOf(sink, other) === value);
    if (is === 'json-template' && counts) checkTemplate(sink, name, output);
  }
}

function checkObjectText(text: unknown, pointer: string, output: RuleOutput): void {
  // What is missing, empty, not known or of another type is said already.
  if (typeof text !== 'string' || text === '' || isObject(parsed(text))) return;
  output.report({
    ...notJson(pointer),
    message: say`${PROPERTY} is not a JSON object`,
    limit: say`JSON text of an object`,
    fix: say`Write it with jsonencode or JSON.stringify.`,
  });
}

/** A template yields JSON where it is JSON with a number for each variable: in quotes that is text. */
function checkTemplate(sink: StreamPart, name: string, output: RuleOutput): void {
  const field = sink.parameters[name];
  if (!isObject(field) || (field.Form !== 'TEMPLATE' && field.Form !== 'CONSTANT')) return;
  const member = field.Form === 'TEMPLATE' ? 'Template' : 'Value';
  const text = field[member];
  const pointer = `/Sink/${sink.kind}/${name}/${member}`;
  if (typeof text !== 'string' || text === '') return;
  const filled = member === 'Value' ? text : text.replace(/\$\{[^}]*\}/g, '0');
  if (parsed(filled) !== undefined) return;
  output.report({
    ...notJson(pointer),
    severity: 'warning',
    message: say`${PROPERTY} does not yield JSON`,
    limit: say`JSON with a variable for a value, in quotes where the value is text`,
    fix: say`Correct the template: ${'{"name": "${name}", "count": ${count}}'}.`,
  });
}

function notJson(pointer: string): Pick<Report, 'pointer' | 'source'> {
  return { pointer, source: documentAt(pointer) };
}

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
