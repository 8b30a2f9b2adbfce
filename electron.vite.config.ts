import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const nonce = '__CSP_NONCE__'

/** Entries of the Node side: name under out/ → source file. A worker or command that is added here needs no other change. */
function nodeEntries(): Record<string, string> {
  const entries: Record<string, string> = { 'main/index': join(root, 'electron/main/index.ts') }
  for (const name of ['index', 'demo']) {
    const file = join(root, `electron/cli/${name}.ts`)
    if (existsSync(file)) entries[`cli/${name}`] = file
  }
  for (const file of readdirSync(join(root, 'electron/workers'))) {
    if (file.endsWith('-worker.ts')) {
      entries[`workers/${file.replace(/\.ts$/, '')}`] = join(root, 'electron/workers', file)
    }
  }
  return entries
}

/**
 * HarfBuzz looks for its WebAssembly beside its own module. Bundled, that module is part of some file one folder below
 * out/: the WebAssembly goes to out/chunks, and is looked for there.
 */
function harfbuzzWasm(): Plugin {
  const wasm = join(root, 'node_modules/harfbuzzjs/dist/harfbuzz.wasm')
  const lookup = 'new URL("harfbuzz.wasm",import.meta.url)'
  return {
    name: 'countersign:harfbuzz-wasm',
    transform: {
      filter: { id: /harfbuzzjs[\\/]dist[\\/]harfbuzz\.js$/ },
      handler(code) {
        if (!code.includes(lookup)) this.error('harfbuzzjs no longer looks for its WebAssembly where it did')
        this.emitFile({ type: 'asset', fileName: 'chunks/harfbuzz.wasm', source: readFileSync(wasm) })
        return { code: code.replaceAll(lookup, 'new URL("../chunks/harfbuzz.wasm",import.meta.url)'), map: null }
      },
    },
  }
}

export default defineConfig({
  main: {
    plugins: [harfbuzzWasm()],
    // Its build for Node makes a `require` of its own, which two modules in one file cannot both have; the other build
    // differs only in the asynchronous functions, and those are not used.
    resolve: { alias: { fflate: join(root, 'node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: 'out',
      emptyOutDir: true,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: nodeEntries(),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'chunks/[name][extname]',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    html: { cspNonce: nonce },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      // The polyfill fetches, and no page of ours may.
      modulePreload: { polyfill: false },
      minify: true,
      // Everything by name from our own scheme, nothing as a data: address.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html') },
        // zod is told in its own file not to make functions of text, so that this is settled before any schema is used,
        // whichever file that lies in.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-setup\.ts$/ }] } },
      },
    },
  },
})
