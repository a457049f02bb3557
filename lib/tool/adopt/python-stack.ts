import { Code, create, literal, object } from '../../core/adoption/code';
import { Variable } from '../../core/adoption/variables';
import { newStream } from '../../core/adoption/stream-code';
import { Names } from './print';
import { callStatement, NO_NAMES, printPython, PYTHON_KEYWORDS, quotedPython, snake } from './print-python';
import {
  ACCEPTED,
  aboutOf,
  frameworkNames,
  bodyOf,
  RAISED,
  StackParts,
  StackSyntax,
  StreamText,
  variableMembers,
} from './stack-syntax';

const INDENT = '        ';

/** A stack as Python. */
export const PYTHON_STACK: StackSyntax = {
  taken: [...PYTHON_KEYWORDS, 'self', 'scope', 'id', 'super'],
  name: snake,
  file,
};

/** What a package of npm is called as a module of Python. */
export function moduleOf(name: string): string {
  return name.replaceAll('-', '_');
}

function constantText(name: string, code: Code, names: Names): string {
  return `${INDENT}${name} = ${printPython(code, names, INDENT, name.length + ' = '.length)}\n`;
}

function streamText({ name, id, code, comments, movedFrom, accepted }: StreamText, names: Names): string {
  const made = newStream(code, { is: 'name', name: 'self' }, id);
  return [
    ...comments.map((line) => `${INDENT}# ${line}\n`),
    `${INDENT}${name} = ${printPython(made, names, INDENT, name.length + ' = '.length)}\n`,
    movedFrom === undefined
      ? `${INDENT}${name}.import_existing()\n`
      : `${INDENT}${name}.resource.move_from_id(${quotedPython(movedFrom)})\n`,
    ...accepted.map((rule) =>
      callStatement(`EventStreamRules.of(${name}).acknowledge`, { rule, reason: ACCEPTED }, INDENT),
    ),
  ].join('');
}

function variableText(variable: Variable & { readonly name: string }): string {
  const members = variableMembers(variable).map(([name, value]) => [name, literal(value)] as const);
  const props = object(Object.fromEntries(members));
  const made = create('TerraformVariable', { is: 'name', name: 'self' }, literal(variable.id), props);
  return `${INDENT}${variable.name} = ${printPython(made, NO_NAMES, INDENT, variable.name.length + ' = '.length)}\n`;
}

function file(parts: StackParts): string {
  const { region, engine, quota } = parts;
  return [
    `from ${moduleOf(engine.framework)} import ${frameworkNames(parts)}\n`,
    'from constructs import Construct\n\n',
    `from ${moduleOf(engine.library)} import (\n${parts.imports.map((name) => `    ${name},\n`).join('')})\n\n\n`,
    `class ${parts.className}(TerraformStack):\n`,
    `    """${aboutOf(region)}"""\n\n`,
    `    def __init__(self, scope: Construct, id: str) -> None:\n`,
    `${INDENT}super().__init__(scope, id)\n`,
    `${INDENT}AlicloudProvider(self, "alicloud", region=${quotedPython(region)})\n`,
    quota === undefined
      ? ''
      : `${INDENT}# ${RAISED}\n${callStatement('EventStreamQuotas.of(self).increase', { quota: quota.quota, region, maximum: quota.maximum }, INDENT)}`,
    bodyOf(parts, { variable: variableText, constant: constantText, stream: streamText }),
  ].join('');
}
