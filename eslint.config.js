const importX = require('eslint-plugin-import-x');
const regexp = require('eslint-plugin-regexp');
const tseslint = require('typescript-eslint');

/**
 * Imports go one way; see CONTRIBUTING.md. Each row may import itself and the rows below it: the public surface, then
 * constructs and tool beside each other, then core, which knows neither cdktf nor constructs.
 */
const CONSTRUCTS = [
  ['patterns', 'testing'],
  ['event-bus', 'functions'],
  ['stream'],
  ['access'],
  ['monitoring'],
  ['sources', 'sinks', 'filters', 'transforms', 'delivery', 'network', 'simulation', 'values'],
  ['resources', 'synthesis'],
  ['terraform'],
  ['provider', 'engine.ts'],
].map((row) => row.map((folder) => `lib/constructs/${folder}`));
const TOOL = [['cli'], ['live', 'usage', 'runbook'], ['reports', 'graph', 'adopt']].map((row) =>
  row.map((folder) => `lib/tool/${folder}`),
);
const CORE = [
  ['reading', 'running'],
  ['rules'],
  ['simulation'],
  ['permissions', 'adoption'],
  ['redaction'],
  ['contract'],
  ['model'],
  ['language'],
].map((row) => row.map((folder) => `lib/core/${folder}`));

const ROOTS = [['lib/index.ts', 'lib/rules.ts'], ['lib/constructs', 'lib/tool'], ['lib/core']];

/** Checks that are written from the facts alone, so that one mistake cannot hide in the rules and in them. */
const INDEPENDENT = {
  target: './stand-in/cloud/checks',
  from: ['./lib', './schema', './scripts', './test/support'],
  message: 'These checks are written from the facts alone.',
};

/** What each row must not import: the rows above it. */
function zones(rows) {
  return rows.flatMap((row, i) =>
    i === 0
      ? []
      : row.map((target) => ({
          target: `./${target}`,
          from: rows
            .slice(0, i)
            .flat()
            .map((path) => `./${path}`),
          message: 'Imports go one way; see CONTRIBUTING.md.',
        })),
  );
}

/** Constructs and tool stand beside each other, and neither imports the other. */
const BESIDE = [
  ['constructs', 'tool'],
  ['tool', 'constructs'],
].map(([target, from]) => ({
  target: `./lib/${target}`,
  from: [`./lib/${from}`],
  message: 'Constructs and tool stand beside each other, over core alone; see CONTRIBUTING.md.',
}));

/** The ways to import a type from a file of the project that `import-x/no-cycle` leaves out. */
const TYPE_IMPORTS = [
  "ImportDeclaration[importKind='type'][source.value=/^\\./]",
  "ImportDeclaration[source.value=/^\\./] > ImportSpecifier[importKind='type']",
  "ExportNamedDeclaration[exportKind='type'][source.value=/^\\./]",
  "ExportAllDeclaration[exportKind='type'][source.value=/^\\./]",
  'TSImportType[source.value=/^\\./]',
];

/** `typeof value === 'object'`, and not equal. */
const OBJECT_TEST = "BinaryExpression[left.operator='typeof'][right.value='object']";

/** Variables of a module that change. A WeakMap is none: what it holds goes with the object it is held for. */
const MODULE_STATE = ['Program', 'Program > ExportNamedDeclaration'].flatMap((parent) => [
  `${parent} > VariableDeclaration[kind!='const']`,
  `${parent} > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set)$/][arguments.length=0]`,
  `${parent} > VariableDeclaration > VariableDeclarator[id.typeAnnotation.typeAnnotation.operator!='readonly'] > ArrayExpression[elements.length=0]`,
]);

const RESTRICTED = [
  {
    selector: OBJECT_TEST,
    message: 'Use isObject or isComposite of lib/core/model/json-object.ts: typeof null is object too.',
  },
  {
    // It fails where two copies of a library meet.
    selector: "BinaryExpression[operator='instanceof']",
    message: 'Use a Symbol.for mark, not instanceof.',
  },
  ...TYPE_IMPORTS.map((selector) => ({
    selector,
    message: 'Use a plain import: the rule about cycles does not see imports of types.',
  })),
  ...MODULE_STATE.map((selector) => ({
    selector,
    message:
      'Keep no state in a module: it lives as long as the process, and once for each copy of the library.',
  })),
];

/** What cdktf does not promise: how it disguises tokens, resolves them, and what it keeps in its elements. */
const UNPROMISED = [
  'DefaultTokenResolver',
  'ignoreEscapes',
  'LazyBase',
  'originStack',
  'postProcessors',
  'rawOverrides',
  'registerPostProcessor',
  'resolveLazy',
  'storageClassType',
  'StringConcat',
  'suppressBraces',
  'synthesizer',
  'Tokenization',
  'warnEscapes',
  '_fqnToken',
  '_friendlyUniqueId',
  '_hasMoved',
  '_imported',
  '_logicalIdOverride',
  '_movedById',
  '_movedByTarget',
].join('|');

const ENGINE = [
  `Identifier[name=/^(${UNPROMISED})$/]`,
  `Literal[value=/^(${UNPROMISED})$/]`,
  'Literal[value=/TfToken/]',
  'Literal[regex.pattern=/TfToken/]',
  'TemplateElement[value.raw=/TfToken/]',
  "CallExpression[callee.name='require'][arguments.0.value=/^(cdktf|constructs)\\u002F/]",
].map((selector) => ({
  selector,
  message: 'cdktf does not promise this; ask lib/constructs/engine.ts, and add what is missing to it.',
}));

/** Numbers and ARNs are facts, which stand once, with their document. */
const FACTS = [
  {
    // Numbers above 2, fractions, powers: whatever is not 0, 1 or 2.
    selector: 'Literal[raw=/^(?![012]$)[.0-9]/]',
    message:
      'Take a bound from LIMITS in lib/core/contract/limits.ts, which names its document; how much is shown from lib/core/model/excerpt.ts.',
  },
  {
    selector: 'Literal[regex.pattern=/(?<!u)\\{(\\d*,)?([3-9]|\\d\\d)/]',
    message: 'Compare the length with a limit of lib/core/contract/limits.ts.',
  },
];

const ARNS = [
  'Literal[value=/acs:/]',
  'Literal[regex.pattern=/acs:/]',
  'TemplateElement[value.raw=/acs:/]',
].map((selector) => ({ selector, message: 'Write and read ARNs with lib/core/model/arn.ts.' }));

module.exports = tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/*.js',
      '**/*.d.ts',
      'lib/constructs/provider',
      'lib/core/contract/validators',
      'lib/core/contract/kinds.ts',
      'lib/core/contract/part-props.ts',
      'lib/constructs/filters/source-events.ts',
      'lib/constructs/types/declared-types.ts',
      'lib/core/rules/configuration/validator.ts',
      'lib/core/language/zh-CN.ts',
      '**/cdktf.out',
      'dist',
      '.cache',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...[ROOTS, CONSTRUCTS, TOOL, CORE].flatMap(zones), ...BESIDE, INDEPENDENT] },
      ],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.js'] } },
      // Without these two the plugin reads .js files alone, and finds no cycle.
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'fast-check',
          message: 'Import fc from test/support/sampling, which gives it the seed of the run.',
        },
      ],
    },
  },
  // One sample a kind, one document a case: data, not code.
  { files: ['test/support/every-*.ts', 'bench/growth-cases.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['lib/**/*.ts'],
    plugins: { regexp },
    rules: {
      'no-console': 'error',
      // What is read was written by others: no text may make a pattern try each of its characters at each of them.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: false }],
      'no-restricted-syntax': ['error', ...RESTRICTED, ...ARNS],
    },
  },
  { files: ['lib/core/model/arn.ts'], rules: { 'no-restricted-syntax': ['error', ...RESTRICTED] } },
  {
    files: ['lib/constructs/**/*.ts'],
    ignores: ['lib/constructs/engine.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['cdktf/*', 'constructs/*'] }],
      'no-restricted-syntax': ['error', ...RESTRICTED, ...ARNS, ...ENGINE],
    },
  },
  // It asks for all others.
  { files: ['lib/core/model/json-object.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['lib/core/**/*.ts', 'lib/tool/**/*.ts', 'lib/rules.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['cdktf', 'constructs'], patterns: ['cdktf/*', 'constructs/*'] },
      ],
    },
  },
  {
    files: ['lib/core/rules/**/*.ts', 'lib/**/checks/**/*.ts', 'lib/**/*-checks.ts'],
    rules: { 'no-restricted-syntax': ['error', ...RESTRICTED, ...ARNS, ...ENGINE, ...FACTS] },
  },
);
