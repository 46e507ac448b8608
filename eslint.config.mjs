import js from '@eslint/js';
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
  workspace: ['catalog'],
  reading: ['catalog', 'workspace'],
  analysis: ['catalog', 'workspace', 'reading'],
  editing: ['catalog', 'workspace', 'reading', 'analysis'],
  authoring: ['catalog', 'workspace', 'reading', 'analysis'],
  importing: ['catalog', 'workspace', 'reading'],
  reporting: ['catalog', 'workspace', 'reading', 'analysis'],
  server: ['catalog', 'workspace', 'reading', 'analysis', 'editing', 'authoring', 'reporting'],
  panel: ['catalog', 'server'],
  extension: [
    'catalog',
    'workspace',
    'reading',
    'analysis',
    'authoring',
    'importing',
    'reporting',
    'server',
    'panel',
  ],
  cli: ['catalog', 'workspace', 'reading', 'analysis', 'authoring', 'importing', 'reporting', 'server'],
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
  if (room !== 'cli') patterns.push({ group: NODE_BUILTINS, message: 'No Node outside cli/ and *.node.ts.' });
  return {
    files: [`src/${room}/**/*.ts`],
    ignores: ['**/*.test.ts', '**/*.bench.ts', '**/*.node.ts'],
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
