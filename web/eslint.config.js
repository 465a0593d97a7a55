import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports go down only: screens → app → parts, stores, api, messages → coach, board, sync → browser → protocol. Each
 * line is a folder and the folders above it that it must not know.
 */
const walls = {
  protocol: ['board', 'browser', 'coach', 'sync', 'stores', 'parts', 'api', 'messages', 'app', 'screens'],
  browser: ['board', 'coach', 'sync', 'stores', 'parts', 'api', 'messages', 'app', 'screens'],
  board: ['browser', 'coach', 'sync', 'stores', 'parts', 'api', 'messages', 'app', 'screens'],
  coach: ['browser', 'sync', 'stores', 'parts', 'api', 'messages', 'app', 'screens'],
  sync: ['coach', 'stores', 'parts', 'api', 'messages', 'app', 'screens'],
  stores: ['parts', 'app', 'screens'],
  parts: ['screens', 'stores', 'coach', 'app'],
  api: ['stores', 'parts', 'screens', 'messages', 'board', 'coach', 'sync', 'app'],
  messages: ['stores', 'parts', 'screens', 'api', 'board', 'coach', 'sync', 'app'],
  app: ['stores', 'parts', 'board', 'coach', 'sync'],
};

const noSvelteIn = ['protocol', 'board', 'coach', 'sync'];

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'src/protocol/*.gen.ts',
      'test-results/',
      'reports/',
      'playwright-report/',
    ],
  },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
    },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // stores hold plain maps on purpose; what is shown is copied from them into reactive ones
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts', 'src/messages/**', 'src/test-setup.ts'],
    rules: {
      // what is stored stays in its language when the screen's is switched: store what it says, read the words when shown
      'no-restricted-syntax': [
        'error',
        ...[
          'CallExpression[callee.name="$state"] MemberExpression[object.name="locale"][property.name="words"]',
          'CallExpression[callee.name="$state"] MemberExpression[object.name="words"]',
          'AssignmentPattern > MemberExpression.right[object.object.property.name="words"]',
          'AssignmentPattern > MemberExpression.right[object.object.name="words"]',
          'ExpressionStatement > AssignmentExpression > MemberExpression.right[object.object.name="words"]',
          'ExpressionStatement > AssignmentExpression > MemberExpression.right[object.name="words"]',
          'ExpressionStatement > AssignmentExpression > CallExpression.right[callee.object.object.name="words"]',
          'ExpressionStatement > AssignmentExpression > CallExpression.right[callee.object.name="words"]',
          'CallExpression[callee.object.name="interrupted"][callee.property.name="tell"] > :not(ArrowFunctionExpression).arguments',
        ].map((selector) => ({
          selector,
          message: 'Words are read when they are shown: what is stored would stay in its language.',
        })),
        {
          selector: 'Program > :not(:function) AwaitExpression:not(:function AwaitExpression)',
          message: 'Safari may never load a module that imports one which awaits.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
    },
  },
  ...Object.entries(walls).map(([folder, above]) => ({
    files: [`src/${folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: above.map((name) => `**/${name}/**`),
              message: `${folder} must not know the rooms above it.`,
            },
            ...(noSvelteIn.includes(folder)
              ? [
                  {
                    group: ['svelte', 'svelte/**', '**/*.svelte', '**/*.svelte.ts'],
                    message: `${folder} is plain TypeScript.`,
                  },
                ]
              : []),
          ],
        },
      ],
    },
  })),
);
