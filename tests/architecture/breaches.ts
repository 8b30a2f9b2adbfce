/** A piece of code that breaks one rule. */
export interface Breach {
  /** Where it is put, relative to the top folder. */
  readonly file: string
  readonly text: string
  /** The name under which the check must report it. */
  readonly rule: string
}

const use = (module: string): string => `import * as used from '${module}'\n\nexport const breach = used\n`

/** One breach for each rule of .dependency-cruiser.mjs. */
export const graphBreaches: readonly Breach[] = [
  { file: 'shared/domain/planted-a.ts', text: use('./planted-b.ts'), rule: 'no-circular' },
  { file: 'shared/domain/planted-b.ts', text: use('./planted-a.ts'), rule: 'no-circular' },
  { file: 'shared/planted-nowhere.ts', text: use('./planted-missing.ts'), rule: 'not-resolvable' },
  { file: 'electron/store/planted-tests.ts', text: use('#tests/planted-helper.ts'), rule: 'nobody-imports-tests' },
  { file: 'shared/planted-impure.ts', text: use('#electron/services/planted-service.ts'), rule: 'shared-is-pure' },
  { file: 'shared/planted-node.ts', text: use('node:path'), rule: 'shared-has-no-node' },
  { file: 'shared/planted-package.ts', text: use('lowdb'), rule: 'packages-of-shared' },
  { file: 'electron/services/planted-electron.ts', text: use('electron'), rule: 'no-electron-outside-main' },
  {
    file: 'electron/store/planted-main.ts',
    text: use('#electron/main/security/origin.ts'),
    rule: 'nobody-imports-main',
  },
  {
    file: 'electron/services/planted-store.ts',
    text: use('#electron/store/planted-tests.ts'),
    rule: 'services-take-ports',
  },
  { file: 'electron/services/planted-disk.ts', text: use('node:fs/promises'), rule: 'services-touch-no-files' },
  {
    file: 'electron/preload/planted-value.ts',
    text: use('#shared/ipc/contract.ts'),
    rule: 'preload-imports-types-only',
  },
  { file: 'electron/preload/planted-node.ts', text: use('node:path'), rule: 'preload-has-no-node' },
  {
    file: 'renderer/src/planted-reach.ts',
    text: use('#electron/services/planted-service.ts'),
    rule: 'renderer-reaches-main-by-window-api',
  },
  { file: 'renderer/src/planted-node.ts', text: use('node:path'), rule: 'renderer-has-no-node' },
  { file: 'renderer/src/planted-package.ts', text: use('lowdb'), rule: 'packages-of-renderer' },
  {
    file: 'renderer/src/ui/planted-feature.ts',
    text: use('../features/planted/index.ts'),
    rule: 'ui-imports-no-feature',
  },
  {
    file: 'renderer/src/features/planted-other/inside.ts',
    text: use('../planted/inside.ts'),
    rule: 'features-keep-their-insides',
  },
  { file: 'electron/report/planted-net.ts', text: use('node:https'), rule: 'no-network-in-product' },
  {
    file: 'electron/workers/planted-dynamic.ts',
    text: "export function breach(): Promise<unknown> {\n  return import('node:net')\n}\n",
    rule: 'no-network-in-product',
  },
  { file: 'electron/cli/planted-program.ts', text: use('node:child_process'), rule: 'no-programs-in-product' },
  { file: 'scripts/planted.mjs', text: "import 'zod'\n", rule: 'scripts-need-no-package' },
  ...['main', 'preload', 'services', 'store', 'adapters', 'report', 'formats', 'workers', 'cli'].map((room) => ({
    file: `electron/${room}/planted-package.ts`,
    text: use('react-dom'),
    rule: `packages-of-electron-${room}`,
  })),
]

/** What the breaches above import, itself without fault. */
export const bystanders: readonly Omit<Breach, 'rule'>[] = [
  { file: 'tests/planted-helper.ts', text: 'export const helper = 1\n' },
  { file: 'electron/services/planted-service.ts', text: 'export const service = 1\n' },
  { file: 'renderer/src/features/planted/index.ts', text: 'export const feature = 1\n' },
  { file: 'renderer/src/features/planted/inside.ts', text: 'export const inside = 1\n' },
]

const restricted = 'no-restricted-imports'

/** One breach for each rule that oxlint.config.ts adds. */
export const lintBreaches: readonly Breach[] = [
  { file: 'shared/lint-any.ts', text: 'export const breach: any = 1\n', rule: 'no-explicit-any' },
  { file: 'shared/lint-default.ts', text: 'export default 1\n', rule: 'no-default-export' },
  { file: 'shared/lint-long.ts', text: 'export const breach = [\n' + '  1,\n'.repeat(350) + ']\n', rule: 'max-lines' },
  {
    file: 'shared/lint-as.ts',
    text: "export const breach = JSON.parse('1') as string\n",
    rule: 'consistent-type-assertions',
  },
  {
    file: 'shared/lint-bang.ts',
    text: 'export function breach(given: string | undefined): string {\n  return given!\n}\n',
    rule: 'no-non-null-assertion',
  },
  { file: 'shared/lint-node.ts', text: use('node:path'), rule: restricted },
  { file: 'shared/lint-react.ts', text: use('react'), rule: restricted },
  { file: 'shared/lint-fetch.ts', text: "export const breach = fetch('x')\n", rule: 'no-restricted-globals' },
  { file: 'shared/lint-page.ts', text: 'export const breach = document\n', rule: 'no-restricted-globals' },
  { file: 'shared/lint-tests.ts', text: use('#tests/planted-helper.ts'), rule: restricted },
  ...['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'net', 'undici'].map(
    (name) => ({
      file: `electron/services/lint-${name.replace(/\W/g, '-')}.ts`,
      text: use(name),
      rule: restricted,
    }),
  ),
  { file: 'electron/main/lint-net.ts', text: use('node:net'), rule: restricted },
  {
    file: 'electron/main/lint-electron-net.ts',
    text: "import { net } from 'electron'\n\nexport const breach = net\n",
    rule: restricted,
  },
  {
    file: 'electron/main/lint-ipc.ts',
    text: "import { ipcMain } from 'electron'\n\nexport const breach = ipcMain\n",
    rule: restricted,
  },
  {
    file: 'electron/main/lint-open.ts',
    text: "import { shell } from 'electron'\n\nexport const breach = shell.openExternal\n",
    rule: 'no-restricted-properties',
  },
  ...['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'].map((name) => ({
    file: `electron/store/lint-${name}.ts`,
    text: `export const breach = ${name}\n`,
    rule: 'no-restricted-globals',
  })),
  { file: 'electron/services/lint-electron.ts', text: use('electron'), rule: restricted },
  { file: 'electron/cli/lint-program.ts', text: use('node:child_process'), rule: restricted },
  { file: 'electron/preload/lint-node.ts', text: use('node:path'), rule: restricted },
  { file: 'renderer/src/lint-electron.ts', text: use('electron'), rule: restricted },
  { file: 'renderer/src/lint-main.ts', text: use('#electron/services/planted-service.ts'), rule: restricted },
  { file: 'renderer/src/lint-process.ts', text: 'export const breach = process\n', rule: 'no-restricted-globals' },
  {
    file: 'renderer/src/LintImage.tsx',
    text: 'export function LintImage() {\n  return <img src="x.png" />\n}\n',
    rule: 'alt-text',
  },
  {
    file: 'electron/services/lint-floating.ts',
    text: 'export function breach(): void {\n  Promise.resolve(1)\n}\n',
    rule: 'no-floating-promises',
  },
  {
    file: 'shared/lint-switch.ts',
    text: "export function breach(given: 'a' | 'b'): number {\n  switch (given) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    rule: 'switch-exhaustiveness-check',
  },
  { file: 'electron/report/lint-console.ts', text: "console.log('x')\n", rule: 'no-console' },
]

/** Breaches that the compiler has to find, by the code of its message. */
export const typeBreaches: readonly Breach[] = [
  { file: 'shared/types-enum.ts', text: 'export enum Breach {\n  One,\n}\n', rule: 'TS1294' },
  { file: 'shared/types-node.ts', text: 'export const breach = process.cwd()\n', rule: 'TS2591' },
  { file: 'shared/types-page.ts', text: 'export const breach = document.title\n', rule: 'TS2584' },
]
