const importX = require('eslint-plugin-import-x');
const tseslint = require('typescript-eslint');

/**
 * Imports go one way. Each layer may import itself and what stands after it; what stands below the waist knows neither
 * cdktf nor constructs, so that one set of rules serves synthesis and plan review.
 */
const LAYERS = [
  ['lib/index.ts'],
  ['lib/integrations'],
  ['lib/event-bus', 'lib/functions'],
  ['lib/event-stream.ts', 'lib/event-stream-props.ts', 'lib/stream-status.ts'],
  ['lib/access'],
  ['lib/synthesis'],
  [
    'lib/sources',
    'lib/sinks',
    'lib/filters',
    'lib/transforms',
    'lib/delivery',
    'lib/network',
    'lib/vocabulary',
    'lib/duration.ts',
  ],
  ['lib/renderer'],
  ['lib/provider'],
  ['lib/cli'],
  ['lib/reports', 'lib/graph'],
  ['lib/review'],
  ['lib/rules'],
  ['lib/permissions'],
  ['lib/app-definition.ts', 'lib/stream-definition.ts'],
  ['lib/contract'],
];
const BELOW_THE_WAIST = [
  'lib/cli/**',
  'lib/reports/**',
  'lib/graph/**',
  'lib/review/**',
  'lib/rules/**',
  'lib/permissions/**',
  'lib/contract/**',
  'lib/app-definition.ts',
  'lib/stream-definition.ts',
];

/** Checks that are written from the facts alone, so that one mistake cannot hide in the rules and in them. */
const INDEPENDENT = {
  target: './test/cloud/checks',
  from: ['./lib', './schema', './scripts', './test/support'],
  message: 'These checks are written from the facts alone.',
};

const zones = LAYERS.flatMap((layer, i) =>
  layer.map((target) => ({
    target: `./${target}`,
    from: LAYERS.slice(0, i)
      .flat()
      .map((path) => `./${path}`),
    message: 'Imports go one way; see CONTRIBUTING.md.',
  })),
).filter(({ from }) => from.length > 0);

module.exports = tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/*.js',
      '**/*.d.ts',
      'lib/provider',
      'lib/contract/validators',
      'lib/contract/kinds.ts',
      'lib/cli/configuration/validator.ts',
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
      'import-x/no-restricted-paths': ['error', { zones: [...zones, INDEPENDENT] }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.js'] } } },
  },
  // One sample a kind: data, not code.
  { files: ['test/support/every-*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-console': 'error',
      // instanceof fails where two copies of a library meet; LazyBase is cdktf's own peer.
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='instanceof'][right.name!='LazyBase']",
          message: 'Use a Symbol.for mark, not instanceof.',
        },
      ],
    },
  },
  {
    files: BELOW_THE_WAIST,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['cdktf', 'constructs'], patterns: ['cdktf/*', 'constructs/*'] },
      ],
    },
  },
);
