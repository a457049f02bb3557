import { say } from '../../core/language/say';
import { codesIn } from '../../core/adoption/code';
import { StreamCode } from '../../core/adoption/stream-code';
import { Engine } from './engine';
import { Language } from './language';
import { quotedPython, snake } from './print-python';
import { IGNORED, jsonFile, ProjectStack, readme } from './project-files';
import { moduleOf, PYTHON_STACK } from './python-stack';

/** An app of Python. */
export const PYTHON: Language = {
  name: 'python',
  main: 'main.py',
  stack: PYTHON_STACK,
  problemOf,
  fileOf: (stack) => `${stackModule(stack)}.py`,
  linesFor,
  filesFor,
};

/** jsii drops what is None in a value of JSON. */
function problemOf({ props }: StreamCode): string | undefined {
  return codesIn(props).some((code) => code.is === 'literal' && code.value === null)
    ? say`a value in it is null, which calls from Python drop: adopt it as TypeScript`
    : undefined;
}

function filesFor(
  stacks: readonly ProjectStack[],
  version: string,
  { library, framework, range }: Engine,
): Record<string, string> {
  return {
    'main.py': mainFile(stacks, framework),
    'stacks/__init__.py': '',
    'cdktf.json': jsonFile({
      language: 'python',
      app: 'python main.py',
      sendCrashReports: 'false',
      output: 'cdktf.out',
    }),
    'requirements.txt': `${library}~=${version}\n${framework}${requirementOf(range)}\n`,
    '.gitignore': `.venv\n__pycache__\n${IGNORED}`,
    'README.md': readme(
      stacks,
      '`pip install -r requirements.txt` in a virtual environment. jsii needs Node.js beside Python.',
      `npx ${framework}-cli`,
      { importExisting: 'import_existing' },
    ),
  };
}

/** A range of npm as pip writes it. */
function requirementOf(range: string): string {
  return range.startsWith('^') ? `~=${range.slice(1)}` : range.replaceAll(' ', ',');
}

/** `cn_hangzhou`, which can be imported. */
function stackModule(stack: string): string {
  return snake(stack.replaceAll('-', '_')).replace(/^(?=\d)/, 'r');
}

function linesFor({ file, className }: ProjectStack): { readonly imports: string; readonly makes: string } {
  return {
    imports: `from stacks.${stackModule(file)} import ${className}`,
    makes: `${className}(app, ${quotedPython(file)})`,
  };
}

function mainFile(stacks: readonly ProjectStack[], framework: string): string {
  const lines = stacks.map(linesFor);
  return [
    `from ${moduleOf(framework)} import App`,
    '',
    ...lines.map(({ imports }) => imports),
    '',
    'app = App()',
    ...lines.map(({ makes }) => makes),
    'app.synth()',
    '',
  ].join('\n');
}
