import type { KnipConfig } from 'knip'

/** Dead code: files that nothing reaches, exports that nobody uses, packages that nobody imports. */
export default {
  entry: [
    'electron/main/index.ts',
    'electron/preload/index.ts',
    'electron/cli/{index,demo}.ts',
    'electron/workers/*-worker.ts',
    'renderer/src/main.tsx',
    'scripts/*.mjs',
    'tests/**/*.{test,spec}.{ts,tsx}',
    'tests/bench/main.ts',
    'tests/bench/bare/page.tsx',
  ],
  project: [
    'shared/**/*.ts',
    'electron/**/*.ts',
    'renderer/src/**/*.{ts,tsx}',
    'scripts/**/*.mjs',
    'tests/**/*.{ts,tsx}',
  ],
  // The font is imported by a style sheet; the others are run by path on Electron's Node (scripts/lib/tools.mjs).
  ignoreDependencies: [
    '@fontsource-variable/inter',
    'dependency-cruiser',
    'electron-builder',
    'prettier',
    'typescript-native',
  ],
  ignoreBinaries: ['Xvfb'],
  ignoreExportsUsedInFile: true,
  // An exported type says what a function takes or gives; that alone is its use.
  exclude: ['types', 'enumMembers'],
} satisfies KnipConfig
