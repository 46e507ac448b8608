import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NODE_BUILTINS = [
  'node:*',
  'fs',
  'fs/*',
  'path',
  'os',
  'child_process',
  'crypto',
  'http',
  'https',
  'url',
  'util',
  'worker_threads',
];

/** The rooms a room may import from, besides itself. Data flows one way: see docs/architecture.md. */
const ROOMS = {
  catalog: [],
  disk: [],
  workspace: ['catalog'],
  reading: ['catalog', 'workspace'],
  evidence: ['catalog', 'workspace', 'reading'],
  analysis: ['catalog', 'workspace', 'reading', 'evidence'],
  verify: ['catalog', 'workspace', 'reading', 'evidence', 'analysis'],
  editing: ['catalog', 'workspace', 'reading', 'evidence', 'analysis'],
  authoring: ['catalog', 'workspace', 'reading', 'evidence', 'analysis', 'verify'],
  playbook: ['catalog', 'workspace', 'reading', 'evidence', 'analysis', 'verify', 'authoring'],
  importing: ['catalog', 'workspace', 'reading'],
  reporting: ['catalog', 'workspace', 'reading', 'evidence', 'analysis'],
  server: [
    'catalog',
    'workspace',
    'reading',
    'evidence',
    'analysis',
    'verify',
    'editing',
    'authoring',
    'playbook',
    'reporting',
  ],
  panel: ['catalog', 'server'],
  extension: [
    'catalog',
    'workspace',
    'reading',
    'evidence',
    'analysis',
    'verify',
    'authoring',
    'playbook',
    'importing',
    'reporting',
    'server',
    'panel',
    'disk',
  ],
  cli: [
    'disk',
    'catalog',
    'workspace',
    'reading',
    'evidence',
    'analysis',
    'verify',
    'authoring',
    'playbook',
    'importing',
    'reporting',
    'server',
  ],
};

const border = (room) => {
  const closed = Object.keys(ROOMS).filter((other) => other !== room && !ROOMS[room].includes(other));
  const patterns = [
    {
      group: closed.flatMap((other) => [`**/${other}/*`, `**/${other}/**`]),
      message: `${room}/ may not import from there.`,
    },
  ];
  if (room !== 'extension') patterns.push({ group: ['vscode'], message: 'Only extension/ imports vscode.' });
  if (room === 'cli')
    patterns.push({
      group: ['node:child_process'],
      message: 'Git is run by cli/git/run-git.ts, nothing else is.',
    });
  if (room !== 'cli') patterns.push({ group: NODE_BUILTINS, message: 'No Node outside cli/ and *.node.ts.' });
  return {
    files: [`src/${room}/**/*.ts`],
    ignores: [
      '**/*.test.ts',
      '**/*.bench.ts',
      '**/*.node.ts',
      'src/cli/testing/**',
      'src/cli/git/testing/**',
      'src/cli/git/run-git.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'examples/**', 'test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: [] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      'no-control-regex': 'off',
    },
  },
  {
    // Outside text meets these patterns: none may take more time than grows with the text.
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ":function :matches(NewExpression, CallExpression)[callee.name='RegExp']",
          message:
            'Construct expressions as the module loads, where `npm run regexes` sees them, and never from outside text; `occurrences` looks for a name.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.bench.ts', '**/*.d.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.mjs', 'vitest.config.mts'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        window: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        structuredClone: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', process: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...Object.keys(ROOMS).map(border),
);
