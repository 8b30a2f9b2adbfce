import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppProtocolHandler } from '#electron/main/security/app-protocol.ts'

let outside: string
let handle: (request: Request) => Promise<Response>

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'countersign-protocol-'))
  const folder = join(outside, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.js'), 'secret')
  await writeFile(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>')
  await writeFile(join(folder, 'assets/index-a_B1.js'), 'script')
  await writeFile(join(folder, 'assets/notes.txt'), 'notes')
  await symlink(join(outside, 'secret.js'), join(folder, 'assets/link.js'))
  await symlink(outside, join(folder, 'up'))
  handle = createAppProtocolHandler(folder)
})
afterAll(() => rm(outside, { recursive: true, force: true }))

const get = (address: string): Promise<Response> => handle(new Request(address))

describe('the scheme of the app', () => {
  it('serves the page with one nonce in the document and its policy', async () => {
    const response = await get('app://countersign/index.html')
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`)
  })

  it('serves files of known kinds only', async () => {
    expect((await get('app://countersign/assets/index-a_B1.js')).headers.get('content-type')).toContain(
      'text/javascript',
    )
    expect((await get('app://countersign/assets/notes.txt')).status).toBe(404)
    expect((await get('app://countersign/')).status).toBe(404)
  })

  it('follows no link out of its folder', async () => {
    expect((await get('app://countersign/assets/link.js')).status).toBe(404)
    expect((await get('app://countersign/up/secret.js')).status).toBe(404)
  })

  it('answers GET only and its own host only', async () => {
    expect((await handle(new Request('app://countersign/index.html', { method: 'POST' }))).status).toBe(405)
    expect((await get('app://elsewhere/index.html')).status).toBe(403)
    expect((await get('http://countersign/index.html')).status).toBe(403)
  })

  it('never gives what lies outside, however the path is spelt', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      '%00',
      '%25',
      'assets',
      'up',
      'secret.js',
      'link.js',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const address = `app://countersign/${pieces.join('')}`
        fc.pre(URL.canParse(address))
        expect(await (await get(address)).text()).not.toContain('secret')
      }),
    )
  })
})
