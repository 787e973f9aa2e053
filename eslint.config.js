import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const WORLD_PACKAGES = [
  'discord.js',
  'discord-api-*',
  '@discordjs/*',
  'openai',
  'openai/*',
  'keyv',
  'pino',
  'dotenv',
  'ws',
  '@energetic-ai/*',
  'node:*',
];

/** Folders of `src` that a folder must not know, as import patterns. */
const rooms = (...names) => names.map((name) => `**/${name}/**`);

const imports = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

const EDGE_GLOBALS = ['process', 'console'];
const IMPURE_GLOBALS = [
  ...EDGE_GLOBALS,
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'fetch',
  'crypto',
  'Buffer',
];
const IMPURE_CALLS = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/]",
    message: 'Time is an argument.',
  },
];
const LLM_CORE = [
  'prompt',
  'transcript',
  'kept-words',
  'checks',
  'signs',
  'scripts',
  'spelling',
  'tone',
  'unwanted',
].map((room) => `src/llm/${room}.ts`);
const CORE = ['src/coaching/**', 'src/classifier/**', 'src/suggestions/**', ...LLM_CORE];

export default defineConfig(
  { ignores: ['node_modules/', 'coverage/', 'data/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**', 'commands/**'],
    ignores: ['src/main.ts'],
    rules: { 'no-restricted-globals': ['error', ...EDGE_GLOBALS] },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', ...IMPURE_CALLS],
    },
  },
  imports(
    ['src/coaching/**'],
    [
      ...WORLD_PACKAGES,
      ...rooms(
        'classifier',
        'encoder',
        'suggestions',
        'flows',
        'llm',
        'store',
        'jobs',
        'discord',
        'playground',
      ),
      '**/ports.ts',
    ],
    'Coaching is pure and knows no other room.',
  ),
  imports(
    ['src/classifier/**', 'src/suggestions/**', ...LLM_CORE],
    [...WORLD_PACKAGES, ...rooms('encoder', 'flows', 'store', 'jobs', 'discord', 'playground')],
    'The core is pure: the world comes as an argument.',
  ),
  imports(
    ['src/flows/**'],
    [
      ...WORLD_PACKAGES,
      ...rooms('classifier', 'encoder', 'suggestions', 'llm', 'store', 'jobs', 'discord', 'playground'),
    ],
    'Flows know ports only.',
  ),
  {
    files: ['tests/**', 'scripts/**'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
);
