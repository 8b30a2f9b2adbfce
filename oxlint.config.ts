import { defineConfig } from 'oxlint'

/** Modules through which Node could reach a network, under both of their names. */
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector'].flatMap(
  (name) => [name, `node:${name}`],
)
const networkPackages = ['undici', 'ws', 'node-fetch', 'axios', 'got']
const processModules = ['child_process', 'node:child_process', 'cluster', 'node:cluster']

const networkGlobals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection', 'WebTransport']
const pageGlobals = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location']
const nodeGlobals = ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate']

const ban = (names: readonly string[], message: string) => names.map((name) => ({ name, message }))

const noNetwork = ban([...networkModules, ...networkPackages], 'offline: nothing in the product may open a connection')
const noProcesses = ban(processModules, 'offline: nothing in the product may start a program')
const noElectron = ban(['electron'], 'rooms: only electron/main and electron/preload import electron')
const noNetworkGlobals = ban(networkGlobals, 'offline: nothing in the product may open a connection')
const noRawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'ipc: raw IPC only in electron/main/ipc/register.ts and electron/preload',
}
const noElectronNetwork = {
  name: 'electron',
  importNames: ['net', 'autoUpdater', 'crashReporter'],
  message: 'offline: nothing in the product may open a connection',
}
const noTests = { group: ['#tests/**'], message: 'rooms: nobody imports tests' }

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['out', 'dist', 'artifacts', 'resources', '.cache'],
  options: { reportUnusedDisableDirectives: 'error', typeAware: true },
  rules: {
    'max-lines': ['error', { max: 350 }],
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-console': 'error',
    eqeqeq: 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-misused-promises': 'error',
    'typescript/no-floating-promises': 'error',
    // The compiler knows better: a switch that misses no case returns.
    'typescript/consistent-return': 'off',
    'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/react-in-jsx-scope': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'no-control-regex': 'off',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    // Arrays that must not change are readonly; a fresh one may be sorted in its place.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    // Spreading a text into its code points is what is meant.
    'typescript/no-misused-spread': 'off',
    'no-restricted-imports': ['error', { patterns: [noTests] }],
  },
  overrides: [
    {
      files: ['shared/**/*.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...noNetworkGlobals,
          ...ban([...pageGlobals, ...nodeGlobals], 'rooms: shared runs anywhere'),
        ],
        'no-restricted-imports': [
          'error',
          {
            paths: [...noElectron, ...noNetwork, ...noProcesses],
            patterns: [
              noTests,
              { group: ['node:*', '#electron/**', 'react', 'react-dom'], message: 'rooms: shared is pure' },
            ],
          },
        ],
      },
    },
    {
      files: ['electron/**/*.ts'],
      rules: {
        'no-restricted-globals': ['error', ...noNetworkGlobals],
        'no-restricted-imports': [
          'error',
          { paths: [...noElectron, ...noNetwork, ...noProcesses], patterns: [noTests] },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'shell', property: 'openExternal', message: 'offline: no page is opened elsewhere' },
          { object: 'globalThis', property: 'fetch', message: 'offline: nothing in the product may open a connection' },
        ],
      },
    },
    {
      files: ['electron/main/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: [noRawIpc, noElectronNetwork, ...noNetwork, ...noProcesses], patterns: [noTests] },
        ],
      },
    },
    {
      files: ['electron/main/ipc/register.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: [noElectronNetwork, ...noNetwork, ...noProcesses], patterns: [noTests] },
        ],
      },
    },
    {
      files: ['electron/preload/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [noElectronNetwork, ...noNetwork, ...noProcesses],
            patterns: [noTests, { group: ['node:*'], message: 'rooms: a sandboxed preload has no Node' }],
          },
        ],
      },
    },
    {
      files: ['renderer/**/*.{ts,tsx}'],
      rules: {
        'no-restricted-globals': ['error', ...noNetworkGlobals, ...ban(nodeGlobals, 'rooms: the page has no Node')],
        'no-restricted-imports': [
          'error',
          {
            paths: [...noElectron, ...noNetwork, ...noProcesses],
            patterns: [
              noTests,
              { group: ['node:*', '#electron/**'], message: 'rooms: the page reaches main through window.api' },
            ],
          },
        ],
      },
    },
    {
      files: ['tests/**/*.{ts,tsx}'],
      rules: {
        'no-restricted-imports': 'off',
        // Playwright's fixtures take what they need by name, also when that is nothing.
        'no-empty-pattern': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/consistent-type-assertions': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
    {
      // JSDoc has no other way to say what a value is.
      files: ['scripts/**/*.mjs'],
      rules: { 'typescript/no-unsafe-type-assertion': 'off', 'typescript/consistent-type-assertions': 'off' },
    },
    {
      // The borders where bytes become values.
      files: ['**/*codec*.ts', '**/codecs/**/*.ts'],
      rules: { 'typescript/consistent-type-assertions': 'off', 'typescript/no-unsafe-type-assertion': 'off' },
    },
    {
      files: ['*.config.ts', 'tests/e2e/support/watch-network.ts', '.dependency-cruiser.mjs'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
})
