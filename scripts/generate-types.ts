/**
 * Generates lib/constructs/types/declared-types.ts: what the public interfaces and classes of lib/constructs declare, for programs
 * without a compiler. With --check nothing is written and a stale file is an error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';
import { Outputs } from './outputs';
import { ROOT } from './parts/model';

const FOLDER = 'lib/constructs';
const OUTPUT = `${FOLDER}/types/declared-types.ts`;

type Declaration = ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;

function declarations(): Declaration[] {
  const files = (readdirSync(join(ROOT, FOLDER), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/^(?:provider|types)\//.test(file))
    .sort();
  return files.flatMap((file) => {
    const path = join(ROOT, FOLDER, file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    return source.statements.filter(isDeclaration);
  });
}

function isDeclaration(node: ts.Statement): node is Declaration {
  const isOne = ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);
  return isOne && has(node, ts.SyntaxKind.ExportKeyword);
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

const isHidden = (node: ts.Node) =>
  has(node, ts.SyntaxKind.PrivateKeyword) || has(node, ts.SyntaxKind.ProtectedKeyword);

const PLAIN: Readonly<Record<string, string>> = { string: 's', number: 'n', boolean: 'b', any: 'a' };

class Types {
  private readonly kinds = new Map<string, string>();

  constructor(private readonly all: readonly Declaration[]) {
    for (const node of all) this.kinds.set(node.name!.text, this.kindOf(node));
  }

  private kindOf(node: Declaration): string {
    if (ts.isEnumDeclaration(node)) return 's';
    if (ts.isClassDeclaration(node)) return `@${node.name!.text}`;
    // What is behavior may be a construct or a resource of another library.
    return `${/^I[A-Z][a-z]/.test(node.name.text) ? '^' : '#'}${node.name.text}`;
  }

  /** How the type is written in the table; undefined for what no caller gives: functions, unions. */
  public codeOf(node: ts.TypeNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    const inner = ts.isTypeOperatorNode(node) ? node.type : node;
    const text = inner.getText();
    if (PLAIN[text] !== undefined) return PLAIN[text];
    if (ts.isArrayTypeNode(inner)) return list('[', this.codeOf(inner.elementType));
    if (!ts.isTypeReferenceNode(inner)) return undefined;
    const name = inner.typeName.getText();
    const [key, value] = inner.typeArguments ?? [];
    if (name === 'Readonly') return this.codeOf(key);
    if (name === 'Record') return list('{', this.codeOf(value));
    return this.kinds.get(name) ?? (inner.typeArguments === undefined ? `o${name}` : undefined);
  }

  public structs(): Record<string, string> {
    const found = this.all.filter(ts.isInterfaceDeclaration);
    return Object.fromEntries(found.map((node) => [node.name.text, this.structOf(node)]));
  }

  private structOf(node: ts.InterfaceDeclaration): string {
    const members = node.members
      .filter(ts.isPropertySignature)
      .map((member) => this.memberOf(member, this.codeOf(member.type) ?? 'a'));
    return [...basesOf(node).map((base) => `<${base}`), ...members].join(' ');
  }

  private memberOf(
    node: ts.PropertySignature | ts.ParameterDeclaration,
    code = this.codeOf(node.type),
  ): string {
    return `${node.name.getText()}${node.questionToken === undefined ? '' : '?'}:${code}`;
  }

  public classes(): Record<string, string> {
    const found = this.all.filter(ts.isClassDeclaration);
    return Object.fromEntries(found.map((node) => [node.name!.text, this.classOf(node, found)]));
  }

  /** The parameters of the functions of each class, its own and those of its instances. */
  public functions(): Record<string, string> {
    const entries = this.all.filter(ts.isClassDeclaration).flatMap((node) =>
      node.members
        .filter(ts.isMethodDeclaration)
        .filter((method) => !isHidden(method) && !/^_|^(?:bind|toApi)$/.test(method.name.getText()))
        .map((method): [string, string] => [nameOf(node, method), this.parametersOf(method)]),
    );
    return Object.fromEntries(entries.filter(([, parameters]) => /:[^a]/.test(parameters)));
  }

  private parametersOf(method: ts.MethodDeclaration): string {
    return method.parameters
      .map((parameter) => {
        const isOptional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
        const rest = parameter.dotDotDotToken === undefined ? '' : '...';
        return `${rest}${parameter.name.getText()}${isOptional ? '?' : ''}:${this.codeOf(parameter.type) ?? 'a'}`;
      })
      .join(' ');
  }

  /** What its instances answer, what they were made of, and how one is made. */
  private classOf(node: ts.ClassDeclaration, all: readonly ts.ClassDeclaration[]): string {
    const methods = node.members.filter(ts.isMethodDeclaration).filter((member) => !isHidden(member));
    const isStatic = (member: ts.MethodDeclaration) => has(member, ts.SyntaxKind.StaticKeyword);
    const answers = methods
      .filter((method) => !isStatic(method) && method.questionToken === undefined)
      .map((method) => method.name.getText());
    const maker = node.members.find(ts.isConstructorDeclaration);
    const fields = (maker?.parameters ?? []).filter((parameter) =>
      ts.isParameterPropertyDeclaration(parameter, maker!),
    );
    return [
      basesOf(node).find((base) => all.some(({ name }) => name!.text === base)) ?? '',
      answers.filter((name) => !name.startsWith('_')).join(' '),
      fields.map((field) => this.memberOf(field, this.codeOf(field.type) ?? 'a')).join(' '),
      exampleOf(node, makersIn(node), all),
    ].join('|');
  }
}

/** `SinkField.jsonPath`, and `EventStream#simulate` of an instance. */
function nameOf(node: ts.ClassDeclaration, method: ts.MethodDeclaration): string {
  const mark = has(method, ts.SyntaxKind.StaticKeyword) ? '.' : '#';
  return `${node.name!.text}${mark}${method.name.getText()}`;
}

function list(mark: string, code: string | undefined): string | undefined {
  return code && mark + code;
}

function basesOf(node: ts.InterfaceDeclaration | ts.ClassDeclaration): string[] {
  const clauses = (node.heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clauses.flatMap(({ types }) => types.map((type) => type.expression.getText()));
}

/** How one is made, for people: the first of its static functions, or the class below it with the shortest name. */
function exampleOf(
  node: ts.ClassDeclaration,
  makers: readonly ts.MethodDeclaration[],
  all: readonly ts.ClassDeclaration[],
): string {
  const name = node.name!.text;
  const [maker] = makers;
  if (maker !== undefined)
    return `${name}.${maker.name.getText()}(${maker.parameters.some(isNeeded) ? '...' : ''})`;
  if (!has(node, ts.SyntaxKind.AbstractKeyword)) return `new ${name}({ ... })`;
  const length = (other: ts.ClassDeclaration) => other.name!.text.length;
  const [below] = all
    .filter((other) => basesOf(other).includes(name))
    .sort((a, b) => length(a) - length(b) || (a.name!.text < b.name!.text ? -1 : 1));
  return below === undefined ? '' : exampleOf(below, makersIn(below), all);
}

/** The functions of a class that make one of it, but for the way out of what is typed. */
function makersIn(node: ts.ClassDeclaration): ts.MethodDeclaration[] {
  return node.members
    .filter(ts.isMethodDeclaration)
    .filter((method) => !isHidden(method) && has(method, ts.SyntaxKind.StaticKeyword))
    .filter(
      ({ name, type }) => type?.getText() === node.name!.text && !/^from(Api|Json)$/.test(name.getText()),
    );
}

function isNeeded(parameter: ts.ParameterDeclaration): boolean {
  return parameter.questionToken === undefined && parameter.initializer === undefined;
}

async function main(): Promise<void> {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const types = new Types(declarations());
  const table = (name: string, about: string, entries: Record<string, string>) =>
    `/** ${about} */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(entries)};\n`;
  const text = [
    '// Generated by scripts/generate-types.ts from lib/constructs. Do not edit.\n',
    table('STRUCTS', 'Interfaces: bases and members, each with the code of its type.', types.structs()),
    table(
      'FUNCTIONS',
      'Functions of classes, `.`, and of their instances, `#`: their parameters.',
      types.functions(),
    ),
    table('CLASSES', 'Classes: base, methods, fields, an example.', types.classes()),
  ].join('\n');
  const options = (await prettier.resolveConfig(ROOT + '/package.json')) ?? {};
  outputs.file(OUTPUT, await prettier.format(text, { ...options, parser: 'typescript' }));
  outputs.finish('npm run generate');
}

void main();
