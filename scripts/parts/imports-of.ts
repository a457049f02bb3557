import * as cdktf from 'cdktf';
import ts from 'typescript';
import * as library from '../../lib/index';

const MODULES: Readonly<Record<string, object>> = { cdktf, 'cdktf-alicloud-event-streams': library };

/** The imports that code needs of cdktf and of the library, as they stand above it. */
export function importsOf(code: string): string {
  const used = namesIn(code);
  return Object.entries(MODULES)
    .map(([module, exported]) => {
      const names = [...used].filter((name) => name in exported && !(module !== 'cdktf' && name in cdktf));
      return names.length === 0 ? '' : `import { ${names.sort().join(', ')} } from '${module}';\n`;
    })
    .join('');
}

/** The names that code uses and does not declare; those of members are not among them. */
function namesIn(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression);
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022));
  return new Set([...names].filter((name) => !declared.has(name)));
}
