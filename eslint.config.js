import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { layers } from './eslint.layers.js';

const all = Object.keys(layers);

/** The files of a layer, tests left out: a test may lean on what it needs to set a scene. */
const filesOf = (layer) =>
  ['routes', 'hub', 'relay'].includes(layer) ? `src/${layer}/**` : `src/lib/${layer}/**`;

/** @param {string} layer */
function fenceOf(layer) {
  const { layers: seen, packages } = layers[layer];
  const hidden = all.filter((other) => other !== layer && !seen.includes(other));
  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const allowed = [...packages.map(escape), '\\.', '\\$lib\\/', '\\$app', 'virtual:'].join('|');
  return {
    files: [`${filesOf(layer)}/*.{ts,js,svelte}`, `${filesOf(layer)}/*.svelte.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...hidden.map((other) => ({
              regex: `(^\\$lib/|^(\\.\\./)+(lib/)?)${other}/`,
              message: `${layer} does not see ${other}: see eslint.layers.js.`
            })),
            {
              regex: `^(?!(${allowed}))`,
              message: `${layer} does not use this package: see eslint.layers.js.`
            }
          ]
        }
      ]
    }
  };
}

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'test-results/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    }
  },
  {
    files: ['src/lib/i18n/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/« | [:;?!»]/]', 'TemplateElement[value.raw=/« | [:;?!»]/]'].map((selector) => ({
          selector,
          message: 'A French mark never stands alone on a line: keep it to its word by U+00A0.'
        }))
      ]
    }
  },
  // Programs of the command line speak on the console.
  { files: ['src/hub/**', 'src/relay/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...all.map(fenceOf)
);
