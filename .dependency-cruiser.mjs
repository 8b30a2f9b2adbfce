// The import graph: which room may reach which, and which packages each room may use. Checked by `npm run ready`;
// tests/architecture plants a breach of each rule.

/** Packages a room may import; a package that is not listed here fails the check. */
const packages = {
  shared: ['zod', 'pdf-lib', 'fflate', 'canonicalize', 'intl-messageformat', 're2js'],
  'electron/main': ['electron', 'zod'],
  'electron/preload': ['electron'],
  'electron/services': ['zod', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'],
  'electron/store': ['zod', 'lowdb', 'canonicalize'],
  'electron/adapters': ['zod'],
  'electron/report': ['zod', 'pdf-lib', 'harfbuzzjs', 'bidi-js', 'linebreak', 'canonicalize', 'intl-messageformat'],
  'electron/formats': ['zod', 'fflate', 're2js', 'pdf-lib'],
  'electron/workers': ['zod'],
  'electron/cli': ['zod'],
  renderer: [
    'react',
    'react-dom',
    'react-aria-components',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'zustand',
    'zod',
    'pdfjs-dist',
    '@fontsource-variable/inter',
  ],
}

const networkModules = '^(node:)?(https?|http2|net|tls|dgram|dns(/promises)?|inspector)$'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const packageRules = Object.entries(packages).map(([room, names]) =>
  forbid(
    `packages-of-${room.replace('/', '-')}`,
    `${room} imports a package that is not on its list`,
    { path: `^${room}/` },
    { path: 'node_modules', pathNot: `node_modules/(@types/)?(${names.join('|')})/` },
  ),
)

export default {
  forbidden: [
    forbid('no-circular', 'Modules that import each other cannot be read one at a time', {}, { circular: true }),
    forbid('not-resolvable', 'An import leads nowhere', { pathNot: '^(tests|scripts)/' }, { couldNotResolve: true }),
    forbid('nobody-imports-tests', 'Nothing but tests imports tests', { pathNot: '^tests/' }, { path: '^tests/' }),
    forbid(
      'shared-is-pure',
      'shared imports only shared and its packages',
      { path: '^shared/' },
      { path: '^(electron|renderer|tests|scripts)/' },
    ),
    forbid('shared-has-no-node', 'shared runs anywhere', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    forbid(
      'no-electron-outside-main',
      'Only main and preload import electron',
      { pathNot: '^(electron/(main|preload)|tests)/' },
      { path: 'node_modules/electron/' },
    ),
    forbid(
      'nobody-imports-main',
      'main composes; nothing builds on it',
      { path: '^(shared|renderer|electron/(?!main/))' },
      { path: '^electron/(main|preload)/' },
    ),
    forbid(
      'services-take-ports',
      'services reach files and Electron through ports only',
      { path: '^electron/services/' },
      { path: '^electron/(adapters|store|report|formats|workers|cli)/' },
    ),
    forbid(
      'services-touch-no-files',
      'services take ports and never touch the disk',
      { path: '^electron/services/' },
      { path: '^(node:)?(fs|fs/promises|child_process|worker_threads)$' },
    ),
    forbid(
      'preload-imports-types-only',
      'preload takes types of the contract, and the names on the wire',
      { path: '^electron/preload/' },
      {
        path: '^(shared|electron|renderer)/',
        pathNot: '^shared/ipc/wire\\.ts$|^electron/preload/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'preload-has-no-node',
      'A sandboxed preload has no Node',
      { path: '^electron/preload/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-reaches-main-by-window-api',
      'The page imports shared and itself',
      { path: '^renderer/' },
      { path: '^(electron|tests|scripts)/' },
    ),
    forbid('renderer-has-no-node', 'The page has no Node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'ui-imports-no-feature',
      'The design system knows no feature',
      { path: '^renderer/src/ui/' },
      { path: '^renderer/src/(features|app)/' },
    ),
    forbid(
      'features-keep-their-insides',
      'A feature is used through its index',
      { path: '^renderer/src/features/([^/]+)/' },
      { path: '^renderer/src/features/', pathNot: '^renderer/src/features/($1/|[^/]+/index\\.tsx?$)' },
    ),
    forbid(
      'no-network-in-product',
      'Nothing in the product may open a connection',
      { path: '^(shared|electron|renderer)/' },
      { path: networkModules },
    ),
    forbid(
      'no-programs-in-product',
      'Nothing in the product may start a program',
      { path: '^(shared|electron|renderer)/' },
      { path: '^(node:)?(child_process|cluster)$' },
    ),
    forbid(
      'scripts-need-no-package',
      'Scripts run before anything is installed',
      { path: '^scripts/' },
      { path: '(node_modules|^(shared|electron|renderer|tests))/' },
    ),
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|artifacts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
