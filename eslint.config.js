import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';

const words = (names, message) => names.map((name) => ({ selector: `Property[key.name='${name}']`, message }));

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      '.types/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'e2e/electron-standin/**/*.cjs',
      'e2e/electron-standin/fixture/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        window: 'readonly',
        matchMedia: 'readonly',
        localStorage: 'readonly',
        WebSocket: 'readonly',
      },
    },
  },
  {
    files: ['src-*/**/*.{ts,tsx}', 'e2e/**/*.ts', '*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      complexity: ['error', 14],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Half of the lane's seconds for what cannot stand here: no enum is erasable, and nothing is built from an `any` that got past its siblings.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        ...words(
          ['webSecurity', 'nodeIntegration', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'],
          "Electron's safe defaults stay as they are.",
        ),
      ],
    },
  },
  // Casts are argued for where they stand, in the files DESIGN names.
  {
    files: ['src-shared/contract/{client,server}.ts', 'src-main/kit/field.ts', 'src-main/core/topics.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off', '@typescript-eslint/no-unsafe-type-assertion': 'off' },
  },
  { files: ['src-renderer/**/*.tsx'], extends: [a11y.configs.recommended] },
  // The program talks to a terminal in one place.
  { files: ['src-main/hosts/headless/*.ts', 'src-main/start/**'], rules: { 'no-console': 'off' } },
  // Tests and benches may reach into shapes they have just made.
  {
    files: ['**/*.test.{ts,tsx}', '**/types.check.ts', 'e2e/**/*.ts', '**/testing/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Half of the lane's seconds for what cannot stand here: no enum is erasable, and nothing is built from an `any` that got past its siblings.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Playwright reads the names of fixtures from this very pattern.
      'no-empty-pattern': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'max-lines': 'off',
      complexity: 'off',
      'no-console': 'off',
    },
  },
);
