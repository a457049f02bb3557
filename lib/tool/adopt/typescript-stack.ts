import { Code } from '../../core/adoption/code';
import { Variable } from '../../core/adoption/variables';
import { Names, print, quoted } from './print';
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

/** Words that are taken in a class of TypeScript, and the parameters of the constructor. */
const TAKEN = [
  'scope id',
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends',
  'false finally for function if implements import in instanceof interface let new null package private protected',
  'public return static super switch this throw true try typeof undefined var void while with yield',
].flatMap((line) => line.split(' '));

/** A stack as TypeScript. */
export const TYPESCRIPT_STACK: StackSyntax = { taken: TAKEN, name: camel, file };

function file(parts: StackParts): string {
  const { region, engine } = parts;
  return [
    `import { ${frameworkNames(parts)} } from '${engine.framework}';\n`,
    `import { Construct } from 'constructs';\n`,
    `import {\n${parts.imports.map((name) => `  ${name},\n`).join('')}} from '${engine.library}';\n\n`,
    `/** ${aboutOf(region)} */\n`,
    `export class ${parts.className} extends TerraformStack {\n`,
    `  constructor(scope: Construct, id: string) {\n    super(scope, id);\n`,
    `    new AlicloudProvider(this, 'alicloud', { region: ${quoted(region)} });\n`,
    quotaText(parts),
    bodyOf(parts, { variable: variableText, constant: constantText, stream: streamText }),
    '  }\n}\n',
  ].join('');
}

function variableText(variable: Variable & { readonly name: string }): string {
  const start = `const ${variable.name} = new TerraformVariable(this, ${quoted(variable.id)}, {`;
  const lines: string[] = [];
  for (const [name, value] of variableMembers(variable))
    lines.push(`      ${name}: ${typeof value === 'string' ? quoted(value) : String(value)},\n`);
  return `    ${start}\n${lines.join('')}    });\n`;
}

function streamText({ name, id, code, comments, movedFrom, accepted }: StreamText, names: Names): string {
  const made = print({ is: 'object', members: membersOf(code.props) }, names, '    ');
  return [
    ...comments.map((line) => `    // ${line}\n`),
    `    const ${name} = new ${code.className}(this, ${quoted(id)}, ${made});\n`,
    movedFrom === undefined
      ? `    ${name}.importExisting();\n`
      : `    ${name}.resource.moveFromId(${quoted(movedFrom)});\n`,
    ...accepted.map(
      (rule) =>
        `    EventStreamRules.of(${name}).acknowledge({ rule: ${quoted(rule)}, reason: '${ACCEPTED}' });\n`,
    ),
  ].join('');
}

function membersOf(code: Code): readonly (readonly [string, Code])[] {
  return code.is === 'object' ? code.members : [];
}

function camel(id: string): string {
  return id.replace(/(?<!_)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function constantText(name: string, code: Code, names: Names): string {
  return `    const ${name} = ${print(code, names, '    ')};\n`;
}

function quotaText({ quota, region }: StackParts): string {
  if (quota === undefined) return '';
  return `    // ${RAISED}\n    EventStreamQuotas.of(this).increase({ quota: ${quoted(quota.quota)}, region: ${quoted(region)}, maximum: ${quota.maximum} });\n`;
}
